/* versions.h - versions, libraries, and what this version of the program does not have. */
/* clang-format off */
DIAGNOSTIC(E701, FORMAT_NEWER, EXAMPLE_SCENARIO,
    "dit bestand is voor formaat {number}; dit programma kent formaat {limit}",
    "this file is for format {number}; this program knows format {limit}",
    "ce fichier est au format {number} ; ce programme connaît le format {limit}",
    "\"format\": <<2>>",
    "\"format\": 1")
DIAGNOSTIC(E702, INCLUDE_MISSING, EXAMPLE_SCENARIO,
    "er is geen bibliotheek \"{name}\": niet in lib/ van het scenario en niet in scenarios/lib/",
    "there is no library \"{name}\": neither in the scenario's lib/ nor in scenarios/lib/",
    "il n'y a pas de bibliothèque \"{name}\" : ni dans lib/ du scénario, ni dans scenarios/lib/",
    "\"include\": [<<\"lib:questionaires\">>]",
    "\"include\": [\"lib:questionnaires\"]")
DIAGNOSTIC(E703, INCLUDE_FORM, EXAMPLE_SCENARIO,
    "\"{name}\" is geen bibliotheek; schrijf \"lib:naam\"",
    "\"{name}\" is no library; write \"lib:name\"",
    "\"{name}\" n'est pas une bibliothèque ; écrivez \"lib:nom\"",
    "\"include\": [<<\"questionnaires.json\">>]",
    "\"include\": [\"lib:questionnaires\"]")
DIAGNOSTIC(E704, INCLUDE_CYCLE, EXAMPLE_SCENARIO,
    "\"{name}\" komt langs een omweg bij zichzelf uit",
    "\"{name}\" includes itself in a roundabout way",
    "\"{name}\" s'inclut elle-même par un détour",
    "\"include\": [\"lib:one\"]\n--- lib/one.json\n"
    "{\"format\": 1, \"id\": \"one\", \"include\": [<<\"lib:one\">>], \"library\": {}}",
    "\"include\": [\"lib:one\"]\n--- lib/one.json\n{\"format\": 1, \"id\": \"one\", \"library\": "
    "{}}")
DIAGNOSTIC(E705, ENTRY_TWICE, EXAMPLE_SCENARIO,
    "\"{name}\" staat ook in {other}",
    "\"{name}\" is in {other} as well",
    "\"{name}\" figure aussi dans {other}",
    "\"include\": [\"lib:one\"], \"library\": {<<\"tea\">>: {\"type\": \"pause\", "
    "\"text\": \"Tea!\"}}, \"flow.trust\": {\"id\": \"trust\", \"use\": \"tea\"}\n--- "
    "lib/one.json\n"
    "{\"format\": 1, \"id\": \"one\", \"library\": {\"tea\": {\"type\": \"pause\", "
    "\"text\": \"Tea!\"}}}",
    "\"include\": [\"lib:one\"], \"flow.trust\": {\"id\": \"trust\", \"use\": \"tea\"}\n"
    "--- lib/one.json\n{\"format\": 1, \"id\": \"one\", \"library\": {\"tea\": {\"type\": "
    "\"pause\", "
    "\"text\": \"Tea!\"}}}")
DIAGNOSTIC(E706, NOT_AVAILABLE, EXAMPLE_SCENARIO,
    "\"{name}\" bestaat nog niet in deze versie van Samenspel",
    "\"{name}\" is not available in this version of Samenspel",
    "\"{name}\" n'est pas disponible dans cette version de Samenspel",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": <<\"stream\">>}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"briefing\", \"text\": \"Once upon a time.\"}")
DIAGNOSTIC(E707, KEY_NOT_AVAILABLE, EXAMPLE_SCENARIO,
    "de sleutel \"{name}\" werkt nog niet in deze versie van Samenspel",
    "the key \"{name}\" is not available in this version of Samenspel",
    "la clé \"{name}\" n'est pas disponible dans cette version de Samenspel",
    "<<\"study\">>: {\"planned\": 12}",
    "\"note\": \"planned for 12\"")
DIAGNOSTIC(E708, INCLUDE_TOO_DEEP, EXAMPLE_DESCRIBED,
    "te veel bibliotheken in elkaar: hoogstens {limit} niveaus",
    "libraries include each other too deep: at most {limit} levels",
    "trop de bibliothèques l'une dans l'autre : {limit} niveaux au plus",
    "a chain of five libraries that include each other",
    "put the entries that belong together in one library")
DIAGNOSTIC(E709, USE_TOO_DEEP, EXAMPLE_DESCRIBED,
    "\"use\" verwijst te ver door: hoogstens {limit} keer",
    "\"use\" refers on too far: at most {limit} times",
    "trop de renvois par \"use\" : {limit} à la suite au plus",
    "an entry that uses itself",
    "let the stage use the last entry itself")
