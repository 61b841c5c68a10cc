// Before the twin for Node starts: it sees the variables of its environment, as a program does.
Module['preRun'] = [() => Object.assign(ENV, process.env)];
