"""Peer of the `search` suite: Optuna's samplers on the objective that the other side tells.

Prints one line when it is ready. The first request says {"sampler": "tpe" | "nsga2", "seed", "trials", "directions",
"parameters", "always"}; each answer asks for the objectives of some {"values"}, each further request gives the
{"objectives"} of the values asked for last; {} ends it.
"""

import json
import sys

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)


def say(value):
    print(json.dumps(value), flush=True)


def suggest(trial, parameters, always):
    """Define by run: options of a method are asked for where the recipe has it."""
    values = {}
    used = set(always)
    for parameter in (p for p in parameters if p["role"] == "use"):
        values[parameter["name"]] = trial.suggest_categorical(parameter["name"], [False, True])
        if values[parameter["name"]]:
            used.add(parameter["method"])
    places = {}
    for parameter in (p for p in parameters if p["role"] != "use" and p["method"] in used):
        name = parameter["name"]
        # What has no effect beside the others is not asked for.
        if not all(any(places.get(of) in when["at"] for of in when["of"]) for when in parameter.get("when", [])):
            continue
        if parameter["kind"] == "choice":
            values[name] = trial.suggest_categorical(name, parameter["choices"])
            places[name] = parameter["choices"].index(values[name])
            continue
        log = parameter["scale"] == "log"
        ask = trial.suggest_int if parameter["isWhole"] else trial.suggest_float
        values[name] = ask(name, parameter["low"], parameter["high"], log=log)
    return values


def main():
    say({"ready": optuna.__version__})
    request = json.loads(sys.stdin.readline())
    seed = request["seed"]
    if request["sampler"] == "tpe":
        # The strongest setting that Optuna has for conditional spaces.
        sampler = optuna.samplers.TPESampler(seed=seed, multivariate=True, group=True, warn_independent_sampling=False)
    else:
        sampler = optuna.samplers.NSGAIISampler(seed=seed, population_size=16)
    study = optuna.create_study(directions=request["directions"], sampler=sampler)

    def objective(trial):
        say({"values": suggest(trial, request["parameters"], request["always"])})
        return json.loads(sys.stdin.readline())["objectives"]

    study.optimize(objective, n_trials=request["trials"])
    say({})


main()
