/* noun_table.h - kinds of named things, with their article and in the plural. Included with NOUN
 * defined as NOUN(NAME, AUTHORED or GIVEN, nl, nl_many, en, en_many, fr, fr_many): the author of a
 * scenario defines the first, the program the second. */
/* clang-format off */
NOUN(STAGE, AUTHORED, "een fase", "fasen", "a stage", "stages", "une étape", "étapes")
NOUN(AGENT, AUTHORED, "een agent", "agenten", "an agent", "agents", "un agent", "agents")
NOUN(CASE_SET, AUTHORED, "een casusset", "casussets", "a case set", "case sets", "un jeu de cas",
     "jeux de cas")
NOUN(CASE, AUTHORED, "een casus", "casussen", "a case", "cases", "un cas", "cas")
NOUN(CHOICE_SET, AUTHORED, "een keuzelijst", "keuzelijsten", "a choice set", "choice sets",
     "un jeu de choix", "jeux de choix")
NOUN(CHOICE, AUTHORED, "een keuze", "keuzes", "a choice", "choices", "un choix", "choix")
NOUN(ATTRIBUTE, AUTHORED, "een kenmerk", "kenmerken", "an attribute", "attributes", "un attribut",
     "attributs")
NOUN(EVIDENCE, AUTHORED, "een bewijspaneel", "bewijspanelen", "an evidence panel", "evidence panels",
     "un panneau d'indices", "panneaux d'indices")
NOUN(SCORE, AUTHORED, "een score", "scores", "a score", "scores", "un score", "scores")
NOUN(ARM, AUTHORED, "een arm", "armen", "an arm", "arms", "un bras", "bras")
NOUN(LIST, AUTHORED, "een lijst", "lijsten", "a list", "lists", "une liste", "listes")
NOUN(LIBRARY_ENTRY, AUTHORED, "een bibliotheekstuk", "bibliotheekstukken", "a library entry",
     "library entries", "une entrée de bibliothèque", "entrées de bibliothèque")
NOUN(QUESTIONNAIRE, AUTHORED, "een vragenlijst", "vragenlijsten", "a questionnaire", "questionnaires",
     "un questionnaire", "questionnaires")
NOUN(ANSWER, AUTHORED, "een bewaard antwoord", "bewaarde antwoorden", "a saved answer", "saved answers",
     "une réponse enregistrée", "réponses enregistrées")
NOUN(NODE, AUTHORED, "een knoop", "knopen", "a node", "nodes", "un nœud", "nœuds")
NOUN(TAG, AUTHORED, "een label", "labels", "a tag", "tags", "une étiquette", "étiquettes")
NOUN(MEASURE, GIVEN, "een maat", "maten", "a measure", "measures", "une mesure", "mesures")
NOUN(CHART, GIVEN, "een grafiek", "grafieken", "a chart", "charts", "un graphique", "graphiques")
NOUN(STEP, GIVEN, "een stap", "stappen", "a step", "steps", "un pas", "pas")
NOUN(KEY, GIVEN, "een sleutel", "sleutels", "a key", "keys", "une clé", "clés")
NOUN(VALUE, GIVEN, "een waarde", "waarden", "a value", "values", "une valeur", "valeurs")
NOUN(COLUMN, AUTHORED, "een kolom", "kolommen", "a column", "columns", "une colonne", "colonnes")
NOUN(FUNCTION, GIVEN, "een functie", "functies", "a function", "functions", "une fonction", "fonctions")
NOUN(NAME, GIVEN, "een naam", "namen", "a name", "names", "un nom", "noms")
NOUN(LANGUAGE, GIVEN, "een taal", "talen", "a language", "languages", "une langue", "langues")
NOUN(FILE, AUTHORED, "een bestand", "bestanden", "a file", "files", "un fichier", "fichiers")
NOUN(BOT, GIVEN, "een bot", "bots", "a bot", "bots", "un robot", "robots")
/* clang-format on */
