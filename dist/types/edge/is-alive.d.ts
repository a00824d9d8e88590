/** Whether there is a process of that number on this machine, in this container: not necessarily the one that is meant. */
export declare function isAlive(pid: number): boolean;
