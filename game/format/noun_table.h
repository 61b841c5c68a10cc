/* noun_table.h - kinds of named things, with their article and in the plural. Included with NOUN
 * defined as NOUN(NAME, nl, nl_many, en, en_many, fr, fr_many). */
NOUN(STAGE, "een fase", "fasen", "a stage", "stages", "une étape", "étapes")
NOUN(AGENT, "een agent", "agenten", "an agent", "agents", "un agent", "agents")
NOUN(CASE_SET, "een casusset", "casussets", "a case set", "case sets", "un jeu de cas",
     "jeux de cas")
NOUN(CASE, "een casus", "casussen", "a case", "cases", "un cas", "cas")
NOUN(CHOICE_SET, "een keuzelijst", "keuzelijsten", "a choice set", "choice sets",
     "un jeu de choix", "jeux de choix")
NOUN(CHOICE, "een keuze", "keuzes", "a choice", "choices", "un choix", "choix")
NOUN(ATTRIBUTE, "een kenmerk", "kenmerken", "an attribute", "attributes", "un attribut",
     "attributs")
NOUN(EVIDENCE, "een bewijspaneel", "bewijspanelen", "an evidence panel", "evidence panels",
     "un panneau d'indices", "panneaux d'indices")
NOUN(SCORE, "een score", "scores", "a score", "scores", "un score", "scores")
NOUN(ARM, "een arm", "armen", "an arm", "arms", "un bras", "bras")
NOUN(LIST, "een lijst", "lijsten", "a list", "lists", "une liste", "listes")
NOUN(LIBRARY_ENTRY, "een bibliotheekstuk", "bibliotheekstukken", "a library entry",
     "library entries", "une entrée de bibliothèque", "entrées de bibliothèque")
NOUN(QUESTIONNAIRE, "een vragenlijst", "vragenlijsten", "a questionnaire", "questionnaires",
     "un questionnaire", "questionnaires")
NOUN(ANSWER, "een bewaard antwoord", "bewaarde antwoorden", "a saved answer", "saved answers",
     "une réponse enregistrée", "réponses enregistrées")
NOUN(MEASURE, "een maat", "maten", "a measure", "measures", "une mesure", "mesures")
NOUN(CHART, "een grafiek", "grafieken", "a chart", "charts", "un graphique", "graphiques")
NOUN(STEP, "een stap", "stappen", "a step", "steps", "un pas", "pas")
NOUN(KEY, "een sleutel", "sleutels", "a key", "keys", "une clé", "clés")
NOUN(VALUE, "een waarde", "waarden", "a value", "values", "une valeur", "valeurs")
NOUN(COLUMN, "een kolom", "kolommen", "a column", "columns", "une colonne", "colonnes")
NOUN(FUNCTION, "een functie", "functies", "a function", "functions", "une fonction", "fonctions")
NOUN(NAME, "een naam", "namen", "a name", "names", "un nom", "noms")
NOUN(LANGUAGE, "een taal", "talen", "a language", "languages", "une langue", "langues")
NOUN(FILE, "een bestand", "bestanden", "a file", "files", "un fichier", "fichiers")
NOUN(BOT, "een bot", "bots", "a bot", "bots", "un robot", "robots")
