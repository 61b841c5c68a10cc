/* texts.h - what the message parser can find wrong. */
/* clang-format off */
DIAGNOSTIC(E601, BRACE_UNCLOSED, EXAMPLE_MESSAGE,
    "deze accolade wordt nergens gesloten; een gewone accolade schrijf je als {{{{",
    "this brace is never closed; a plain brace is written {{{{",
    "cette accolade n'est jamais fermée ; une accolade ordinaire s'écrit {{{{",
    "Hello <<{>>name",
    "Hello {name}")
DIAGNOSTIC(E602, BRACE_STRAY, EXAMPLE_MESSAGE,
    "deze accolade sluit niets af; een gewone accolade schrijf je als }}}}",
    "this brace closes nothing; a plain brace is written }}}}",
    "cette accolade ne ferme rien ; une accolade ordinaire s'écrit }}}}",
    "Hello name<<}>>",
    "Hello name}}")
DIAGNOSTIC(E603, PLACEHOLDER_NAME, EXAMPLE_MESSAGE,
    "na {{ hoort een naam, zoals in {{name}}; een gewone accolade schrijf je als {{{{",
    "after {{ comes a name, as in {{name}}; a plain brace is written {{{{",
    "après {{, il faut un nom, comme dans {{name}} ; une accolade ordinaire s'écrit {{{{",
    "Hello {<<!>>}",
    "Hello {name}")
DIAGNOSTIC(E604, PLACEHOLDER_FORM, EXAMPLE_MESSAGE,
    "na de naam hoort }} of een komma",
    "after the name comes }} or a comma",
    "après le nom, il faut }} ou une virgule",
    "Hello {name <<you>>}",
    "Hello {name}")
DIAGNOSTIC(E605, PLACEHOLDER_TYPE, EXAMPLE_MESSAGE,
    "\"{name}\" bestaat niet; het kan plural, select of number zijn",
    "there is no \"{name}\"; it can be plural, select or number",
    "\"{name}\" n'existe pas ; choisissez plural, select ou number",
    "{n, <<plurl>>, one{# case} other{# cases}}",
    "{n, plural, one{# case} other{# cases}}")
DIAGNOSTIC(E606, NUMBER_STYLE, EXAMPLE_MESSAGE,
    "\"{name}\" is geen getalstijl; percent is de enige",
    "\"{name}\" is no number style; percent is the only one",
    "\"{name}\" n'est pas un style de nombre ; percent est le seul",
    "{p, number, <<permille>>}",
    "{p, number, percent}")
DIAGNOSTIC(E607, FORM_NAME, EXAMPLE_MESSAGE,
    "\"{name}\" is hier geen vorm; gebruik {other}",
    "\"{name}\" is no form here; use {other}",
    "\"{name}\" n'est pas une forme ici ; utilisez {other}",
    "{n, plural, one{# case} <<few>>{# cases} other{# cases}}",
    "{n, plural, one{# case} other{# cases}}")
DIAGNOSTIC(E608, FORM_TEXT, EXAMPLE_MESSAGE,
    "na de vorm \"{name}\" hoort een tekst tussen accolades",
    "after the form \"{name}\" comes a text between braces",
    "après la forme \"{name}\", il faut un texte entre accolades",
    "{n, plural, one<<>> other{# cases}}",
    "{n, plural, one{# case} other{# cases}}")
DIAGNOSTIC(E609, FORM_TWICE, EXAMPLE_MESSAGE,
    "de vorm \"{name}\" staat er twee keer",
    "the form \"{name}\" is there twice",
    "la forme \"{name}\" figure deux fois",
    "{n, plural, one{# case} <<one>>{a case} other{# cases}}",
    "{n, plural, one{# case} other{# cases}}")
DIAGNOSTIC(E610, FORM_OTHER_MISSING, EXAMPLE_MESSAGE,
    "de vorm \"other\" ontbreekt; die geldt voor al de rest",
    "the form \"other\" is missing; it stands for all the rest",
    "il manque la forme \"other\", qui vaut pour tout le reste",
    "<<{n, plural, one{# case}}>>",
    "{n, plural, one{# case} other{# cases}}")
DIAGNOSTIC(W611, FORM_ONE_MISSING, EXAMPLE_MESSAGE,
    "de vorm \"one\" ontbreekt; bij 1 staat er dan \"other\"",
    "the form \"one\" is missing; 1 will take \"other\"",
    "il manque la forme \"one\" ; pour 1, \"other\" servira",
    "<<{n, plural, other{# cases}}>>",
    "{n, plural, one{# case} other{# cases}}")
DIAGNOSTIC(E612, MESSAGE_TOO_DEEP, EXAMPLE_MESSAGE,
    "te diep genest: hoogstens {limit} niveaus",
    "nested too deep: at most {limit} levels",
    "imbrication trop profonde : {limit} niveaux au plus",
    "{a, select, other{{a, select, other{{a, select, other{{a, select, other{{a, select, "
    "other{{a, select, other{{a, select, other{{a, select, other{<<{>>a, select, "
    "other{x}} } } } } } } } } } } } } } } } }",
    "{a, select, other{{a, select, other{{a, select, other{{a, select, other{{a, select, "
    "other{{a, select, other{{a, select, other{{a, select, other{x}} } } } } } } } } } } } } } }")
DIAGNOSTIC(E613, MESSAGE_TOO_LONG, EXAMPLE_DESCRIBED,
    "deze tekst is te lang: hoogstens {limit} bytes",
    "this text is too long: at most {limit} bytes",
    "ce texte est trop long : {limit} octets au plus",
    "a text file of 70 KB",
    "split the text over several screens")
/* clang-format on */
