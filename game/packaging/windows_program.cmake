# What only the Windows program has: its picture and manifest, and a twin for the commands, because
# Windows decides per file whether a program has a console.

find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)
set(icon_folder "${CMAKE_BINARY_DIR}/icon")
file(MAKE_DIRECTORY "${icon_folder}")
set(logo "${CMAKE_SOURCE_DIR}/assets/art/logo.svg")
foreach(size 16 24 32 48 64 256)
    set(picture "${icon_folder}/${size}.png")
    # The logo is wider than it is high: it stands in the middle of a square.
    math(EXPR top "${size} * 3 / 20")
    add_custom_command(OUTPUT "${picture}" DEPENDS "${logo}"
        COMMAND "${RSVG_CONVERT}" --width ${size} --keep-aspect-ratio --page-width ${size}
            --page-height ${size} --top ${top} --output "${picture}" "${logo}")
    list(APPEND pictures "${picture}")
endforeach()
add_custom_command(OUTPUT "${icon_folder}/samenspel.ico" DEPENDS ${pictures}
    COMMAND "${ICOTOOL}" --create --output "${icon_folder}/samenspel.ico" ${pictures})

string(REPLACE "." "," numbers "${PROJECT_VERSION}")
configure_file("${CMAKE_SOURCE_DIR}/game/packaging/samenspel.rc.in" "${icon_folder}/samenspel.rc")
set_source_files_properties("${icon_folder}/samenspel.rc" PROPERTIES
    OBJECT_DEPENDS "${icon_folder}/samenspel.ico;${CMAKE_SOURCE_DIR}/game/packaging/samenspel.manifest")

add_executable(samenspel_console game/main.c)
target_include_directories(samenspel_console PRIVATE "${CMAKE_SOURCE_DIR}/game")
target_link_libraries(samenspel_console PRIVATE samenspel_desktop samenspel_cli)
set_target_properties(samenspel_console PROPERTIES OUTPUT_NAME samenspel-console
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
# The last word on the command line counts; SDL's own says that there is no console.
target_link_options(samenspel_console PRIVATE -municode)
target_link_libraries(samenspel_console PRIVATE -Wl,--subsystem,console)
target_link_options(samenspel PRIVATE -municode)
target_link_libraries(samenspel PRIVATE -Wl,--subsystem,windows)
foreach(program samenspel samenspel_console)
    # Windows' own start in the compiler's library would win over one in a library of ours.
    target_sources(${program} PRIVATE "${icon_folder}/samenspel.rc"
        "${CMAKE_SOURCE_DIR}/game/system/windows/start.c")
endforeach()
