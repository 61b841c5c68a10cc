# What only the page has: the program with everything that it reads inside, and a twin for Node with
# the commands, which works on real files.

# All is made small, but what draws is made fast.
target_compile_options(samenspel_ui PRIVATE -O3)

find_program(PYFTSUBSET pyftsubset REQUIRED)
set(data "${CMAKE_BINARY_DIR}/data")
file(GLOB_RECURSE packed CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/*" "${CMAKE_SOURCE_DIR}/scenarios/*")
add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/data.done"
    DEPENDS ${packed} "${CMAKE_SOURCE_DIR}/game/packaging/web_data.sh"
    COMMAND "${CMAKE_SOURCE_DIR}/game/packaging/web_data.sh" "${SAMENSPEL_FONTS}" "${data}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/data.done")
add_custom_target(samenspel_data DEPENDS "${CMAKE_BINARY_DIR}/data.done")

add_executable(samenspel_console game/main.c)
target_include_directories(samenspel_console PRIVATE "${CMAKE_SOURCE_DIR}/game")
target_link_libraries(samenspel_console PRIVATE samenspel_desktop samenspel_cli)
set_target_properties(samenspel_console PROPERTIES OUTPUT_NAME samenspel-console
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")

# What both are linked with. Our own scripts stand beside the C that calls them: <name>_calls.js holds
# the functions for the linker, the others are put before the program.
file(GLOB scripts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/game/*/web/*.js")
foreach(program samenspel samenspel_console)
    target_link_options(${program} PRIVATE "SHELL:-s USE_SDL=0" "SHELL:-s ALLOW_MEMORY_GROWTH=1"
        "SHELL:-s INITIAL_MEMORY=67108864" "SHELL:-s EXPORTED_FUNCTIONS=_main,_storage_settled,_uploads_tell")
    foreach(script IN LISTS scripts)
        if(script MATCHES "_calls.js$")
            target_link_options(${program} PRIVATE "SHELL:--js-library ${script}")
        else()
            target_link_options(${program} PRIVATE "SHELL:--pre-js ${script}")
        endif()
    endforeach()
    set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS ${scripts})
endforeach()

set(begin "${CMAKE_SOURCE_DIR}/game/packaging/web_begin.js")
target_link_options(samenspel PRIVATE "SHELL:-s ENVIRONMENT=web" "SHELL:--pre-js ${begin}"
    "SHELL:--embed-file ${data}@/program")
set_property(TARGET samenspel APPEND PROPERTY LINK_DEPENDS "${begin}" "${CMAKE_BINARY_DIR}/data.done")
add_dependencies(samenspel samenspel_data)

set(begin_console "${CMAKE_SOURCE_DIR}/game/packaging/web_console_begin.js")
target_link_options(samenspel_console PRIVATE "SHELL:-s ENVIRONMENT=node" "SHELL:-s NODERAWFS=1"
    "SHELL:-s SINGLE_FILE=1" "SHELL:-s EXIT_RUNTIME=1" "SHELL:--pre-js ${begin_console}")
set_property(TARGET samenspel_console APPEND PROPERTY LINK_DEPENDS "${begin_console}")
