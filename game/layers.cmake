# The layers of game/ and what each may see.
#
#   samenspel_layer(study USES core format tree LIBRARIES m)
#
# makes the static library samenspel_study from all *.c files of its folder. `#include "core/x.h"`
# is found only when core is named after USES, so a wrong include does not compile.
#
# How: build/include/seen_by/<layer>/ is the only include folder of a layer. It holds one link per
# layer it may use, to build/include/headers/<that layer>/, where the headers of that layer are
# linked beside the layers that they in turn may use. A header that includes a header of another
# layer is therefore followed by the preprocessor, while the same line in our own file is not.

set(SAMENSPEL_INCLUDE "${CMAKE_BINARY_DIR}/include")

function(link_layers folder)
    file(MAKE_DIRECTORY "${folder}")
    foreach(layer IN LISTS ARGN)
        file(CREATE_LINK "${SAMENSPEL_INCLUDE}/headers/${layer}" "${folder}/${layer}" SYMBOLIC)
    endforeach()
endfunction()

# Makes what `layer` offers to others: its own headers, and the layers that these may include.
function(publish_headers layer)
    set(folder "${SAMENSPEL_INCLUDE}/headers/${layer}")
    file(REMOVE_RECURSE "${folder}")
    link_layers("${folder}" ${layer} ${ARGN})
    set(source "${CMAKE_SOURCE_DIR}/game/${layer}")
    file(GLOB headers RELATIVE "${source}" CONFIGURE_DEPENDS "${source}/*.h" "${source}/*/*.h")
    foreach(header IN LISTS headers)
        get_filename_component(parent "${folder}/${header}" DIRECTORY)
        if(NOT parent STREQUAL folder)
            link_layers("${parent}" ${layer} ${ARGN})
        endif()
        file(CREATE_LINK "${source}/${header}" "${folder}/${header}" SYMBOLIC)
    endforeach()
endfunction()

# Lets `target` include the headers of the layers after USES, and of no other.
function(layer_headers target viewer)
    cmake_parse_arguments(layer "" "" "USES" ${ARGN})
    set(folder "${SAMENSPEL_INCLUDE}/seen_by/${viewer}")
    file(REMOVE_RECURSE "${folder}")
    link_layers("${folder}" ${layer_USES})
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# Folders of a layer that are only for some systems: posix, windows, native (both of these) and web (a
# page in a browser). A page has the files of posix too, except those that web has in their place.
if(WIN32)
    set(foreign_systems "posix|web")
elseif(EMSCRIPTEN)
    set(foreign_systems "windows|native")
else()
    set(foreign_systems "windows|web")
endif()

# Leaves out of the list of that name what is for other systems.
function(drop_foreign list_name)
    set(kept ${${list_name}})
    list(FILTER kept EXCLUDE REGEX "/(${foreign_systems})/[^/]*$")
    if(EMSCRIPTEN)
        foreach(source IN LISTS kept)
            string(REGEX REPLACE "/web/([^/]*)$" "/posix/\\1" replaced "${source}")
            if(NOT replaced STREQUAL source)
                list(REMOVE_ITEM kept "${replaced}")
            endif()
        endforeach()
    endif()
    set(${list_name} ${kept} PARENT_SCOPE)
endfunction()

function(samenspel_layer name)
    cmake_parse_arguments(layer "" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS *.c */*.c)
    drop_foreign(sources)
    if(NOT sources)
        file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/empty.c" "typedef int layer_has_no_source;\n")
        set(sources "${CMAKE_CURRENT_BINARY_DIR}/empty.c")
    endif()
    add_library(samenspel_${name} STATIC ${sources})
    publish_headers(${name} ${layer_USES})
    layer_headers(samenspel_${name} ${name} USES ${name} ${layer_USES})
    foreach(used IN LISTS layer_USES)
        target_link_libraries(samenspel_${name} PRIVATE samenspel_${used})
    endforeach()
    target_link_libraries(samenspel_${name} PRIVATE ${layer_LIBRARIES})
endfunction()
