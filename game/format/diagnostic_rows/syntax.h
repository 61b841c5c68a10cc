/* syntax.h - what the JSON scanner can find wrong. */
/* clang-format off */
DIAGNOSTIC(E100, NO_MEMORY, EXAMPLE_DESCRIBED,
    "er is te weinig geheugen om dit te lezen",
    "there is not enough memory to read this",
    "il n'y a pas assez de mémoire pour lire ceci",
    "a scenario read on a machine whose memory is full",
    "close other programs and try again")
DIAGNOSTIC(E101, FILE_EMPTY, EXAMPLE_JSON,
    "dit bestand is leeg",
    "this file is empty",
    "ce fichier est vide",
    "<<>>",
    "{}")
DIAGNOSTIC(E102, FILE_TOO_BIG, EXAMPLE_DESCRIBED,
    "dit bestand is te groot: hoogstens {limit} bytes",
    "this file is too big: at most {limit} bytes",
    "ce fichier est trop volumineux : {limit} octets au plus",
    "a scenario.json of 3 MB",
    "move the cases to a CSV file, or split the scenario")
DIAGNOSTIC(E103, FILE_UTF16, EXAMPLE_JSON,
    "dit bestand is bewaard als UTF-16; bewaar het als UTF-8",
    "this file was saved as UTF-16; save it as UTF-8",
    "ce fichier est enregistré en UTF-16 ; enregistrez-le en UTF-8",
    "<<\xff\xfe>>{}",
    "{}")
DIAGNOSTIC(E104, BYTES_NOT_UTF8, EXAMPLE_JSON,
    "deze bytes zijn geen UTF-8; bewaar het bestand als UTF-8",
    "these bytes are not UTF-8; save the file as UTF-8",
    "ces octets ne sont pas de l'UTF-8 ; enregistrez le fichier en UTF-8",
    "{\"title\": \"caf<<\xe9>>\"}",
    "{\"title\": \"caf\xc3\xa9\"}")
DIAGNOSTIC(E105, CHARACTER_UNEXPECTED, EXAMPLE_JSON,
    "hier hoort geen {name}",
    "{name} does not belong here",
    "{name} n'a pas sa place ici",
    "{\"minutes\": <<@>>}",
    "{\"minutes\": 12}")
DIAGNOSTIC(E106, BRACKET_UNCLOSED, EXAMPLE_JSON,
    "deze {name} wordt nergens gesloten",
    "this {name} is never closed",
    "ce {name} n'est jamais fermé",
    "{\"a\": 1, \"b\": <<[>>2, 3",
    "{\"a\": 1, \"b\": [2, 3]}")
DIAGNOSTIC(E107, BRACKET_MISMATCHED, EXAMPLE_JSON,
    "{name} sluit niets af: de {other} van regel {line} is nog open",
    "{name} closes nothing: the {other} of line {line} is still open",
    "{name} ne ferme rien : le {other} de la ligne {line} est encore ouvert",
    "{\"a\": [1, 2<<}>>}",
    "{\"a\": [1, 2]}")
DIAGNOSTIC(E108, COMMA_MISSING, EXAMPLE_JSON,
    "hier ontbreekt een komma",
    "a comma is missing here",
    "il manque une virgule ici",
    "{\"a\": 1<<>> \"b\": 2}",
    "{\"a\": 1, \"b\": 2}")
DIAGNOSTIC(E109, COLON_MISSING, EXAMPLE_JSON,
    "na een sleutel hoort een dubbelpunt",
    "a key is followed by a colon",
    "il faut un deux-points après une clé",
    "{\"a\" <<=>> 1}",
    "{\"a\": 1}")
DIAGNOSTIC(E110, VALUE_MISSING, EXAMPLE_JSON,
    "vóór {name} ontbreekt een waarde",
    "a value is missing before {name}",
    "il manque une valeur avant {name}",
    "{\"a\": <<,>> \"b\": 2}",
    "{\"a\": 1, \"b\": 2}")
DIAGNOSTIC(E111, KEY_UNQUOTED, EXAMPLE_JSON,
    "zet een sleutel tussen dubbele aanhalingstekens",
    "a key stands between double quotes",
    "une clé s'écrit entre guillemets doubles",
    "{<<title>>: \"Night\"}",
    "{\"title\": \"Night\"}")
DIAGNOSTIC(E112, QUOTES_WRONG, EXAMPLE_JSON,
    "zet teksten tussen rechte dubbele aanhalingstekens",
    "texts stand between straight double quotes",
    "les textes s'écrivent entre guillemets doubles droits",
    "{\"title\": <<'Night'>>}",
    "{\"title\": \"Night\"}")
DIAGNOSTIC(E113, STRING_UNCLOSED, EXAMPLE_JSON,
    "deze tekst wordt op deze regel niet gesloten; schrijf \\n voor een nieuwe regel",
    "this text is not closed on its line; write \\n for a new line",
    "ce texte n'est pas fermé sur sa ligne ; écrivez \\n pour une nouvelle ligne",
    "{\"title\": <<\"Night}>>\n",
    "{\"title\": \"Night\"}\n")
DIAGNOSTIC(E114, CONTROL_CHARACTER, EXAMPLE_JSON,
    "een stuurteken mag niet zomaar in een tekst staan; schrijf {name}",
    "a control character may not stand in a text as it is; write {name}",
    "un caractère de contrôle ne peut pas figurer tel quel dans un texte ; écrivez {name}",
    "{\"title\": \"a<<\t>>b\"}",
    "{\"title\": \"a\\tb\"}")
DIAGNOSTIC(E115, ESCAPE_UNKNOWN, EXAMPLE_JSON,
    "{name} betekent niets in een tekst; een backslash schrijf je als \\\\",
    "{name} means nothing in a text; a backslash is written \\\\",
    "{name} ne veut rien dire dans un texte ; une barre oblique inverse s'écrit \\\\",
    "{\"path\": \"art<<\\p>>ic\"}",
    "{\"path\": \"art\\\\pic\"}")
DIAGNOSTIC(E116, ESCAPE_UNICODE, EXAMPLE_JSON,
    "na \\u horen vier hexcijfers van een bestaand teken; boven U+FFFF twee keer (\\ud83d\\ude00)",
    "\\u takes the four hex digits of a real character; above U+FFFF twice (\\ud83d\\ude00)",
    "\\u demande les quatre chiffres hexadécimaux d'un caractère existant ; au-delà de U+FFFF, "
    "deux fois (\\ud83d\\ude00)",
    "{\"title\": \"<<\\u00e>>\"}",
    "{\"title\": \"\\u00e9\"}")
DIAGNOSTIC(E117, ESCAPE_NUL, EXAMPLE_JSON,
    "het teken U+0000 mag in geen enkele tekst staan",
    "the character U+0000 may stand in no text",
    "le caractère U+0000 ne peut figurer dans aucun texte",
    "{\"title\": \"a<<\\u0000>>b\"}",
    "{\"title\": \"ab\"}")
DIAGNOSTIC(E118, STRING_TOO_LONG, EXAMPLE_DESCRIBED,
    "deze tekst is te lang: hoogstens {limit} bytes",
    "this text is too long: at most {limit} bytes",
    "ce texte est trop long : {limit} octets au plus",
    "a text of 70 KB between two quotes",
    "split it, or put it in a file of its own: {\"file\": \"texts/rules.md\"}")
DIAGNOSTIC(E119, NUMBER_FORM, EXAMPLE_JSON,
    "zo schrijf je geen getal: {name}",
    "{name} is not how a number is written",
    "{name} n'est pas une façon valide d'écrire un nombre",
    "{\"minutes\": <<012>>}",
    "{\"minutes\": 12}")
DIAGNOSTIC(E120, NUMBER_TOO_LARGE, EXAMPLE_JSON,
    "dit getal is te groot om mee te rekenen",
    "this number is too large to calculate with",
    "ce nombre est trop grand pour un calcul",
    "{\"minutes\": <<1e999>>}",
    "{\"minutes\": 1e3}")
DIAGNOSTIC(E121, WORD_UNKNOWN, EXAMPLE_JSON,
    "{name} is geen waarde; zet een tekst tussen dubbele aanhalingstekens",
    "{name} is not a value; a text stands between double quotes",
    "{name} n'est pas une valeur ; un texte s'écrit entre guillemets doubles",
    "{\"scored\": <<True>>}",
    "{\"scored\": true}")
DIAGNOSTIC(E122, COMMENT_UNCLOSED, EXAMPLE_JSON,
    "deze opmerking wordt nergens met */ gesloten",
    "this comment is never closed with */",
    "ce commentaire n'est jamais fermé par */",
    "{\"a\": 1} <</*>> the end",
    "{\"a\": 1} /* the end */")
DIAGNOSTIC(E123, CONTENT_AFTER_END, EXAMPLE_JSON,
    "hierna mag niets meer volgen: het bestand was al volledig",
    "nothing may follow here: the file was already complete",
    "rien ne peut suivre ici : le fichier est déjà complet",
    "{\"a\": 1} <<{>>\"b\": 2}",
    "{\"a\": 1, \"b\": 2}")
DIAGNOSTIC(E124, KEY_TWICE, EXAMPLE_JSON,
    "de sleutel \"{name}\" stond al op regel {line}",
    "the key \"{name}\" already stood on line {line}",
    "la clé \"{name}\" figure déjà à la ligne {line}",
    "{\"minutes\": 12, <<\"minutes\">>: 15}",
    "{\"minutes\": 15}")
DIAGNOSTIC(E125, NESTING_TOO_DEEP, EXAMPLE_JSON,
    "te diep genest: hoogstens {limit} niveaus",
    "nested too deep: at most {limit} levels",
    "imbrication trop profonde : {limit} niveaux au plus",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[<<[>>"
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")
DIAGNOSTIC(E126, VALUES_TOO_MANY, EXAMPLE_DESCRIBED,
    "te veel waarden in één bestand: hoogstens {limit}",
    "too many values in one file: at most {limit}",
    "trop de valeurs dans un seul fichier : {limit} au plus",
    "a list of 300,000 numbers",
    "move the cases to a CSV file")
/* clang-format on */
