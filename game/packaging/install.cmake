# What `cmake --install` puts where. A package for a distribution has bin/ and share/samenspel/; a
# folder that is carried around (-DSAMENSPEL_FLAT=ON) has everything beside the program. The program
# finds both by itself (game/system/folders.h).

option(SAMENSPEL_FLAT "Install everything beside the program" OFF)
if(SAMENSPEL_FLAT)
    set(program_place .)
    set(data_place .)
else()
    set(program_place bin)
    set(data_place share/samenspel)
endif()

install(TARGETS samenspel RUNTIME DESTINATION ${program_place} COMPONENT program)
if(WIN32)
    install(TARGETS samenspel_console RUNTIME DESTINATION ${program_place} COMPONENT program)
endif()
# Golden plays are for tests, pictures for the README: neither is read by the program.
install(DIRECTORY assets scenarios DESTINATION ${data_place} COMPONENT program
    PATTERN plays EXCLUDE PATTERN pictures EXCLUDE PATTERN README.md EXCLUDE)
install(FILES scenarios/README.md DESTINATION ${data_place}/scenarios COMPONENT program)

# A component of its own, because a distribution has these faces already.
foreach(cut Regular SemiBold Bold Italic)
    file(GLOB face "${SAMENSPEL_FONTS}/Inter-${cut}.otf" "${SAMENSPEL_FONTS}/Inter-${cut}.ttf")
    install(FILES ${face} DESTINATION ${data_place}/fonts COMPONENT fonts)
endforeach()
