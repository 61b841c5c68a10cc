# Builds for a browser, with Debian's emscripten. The libraries of libraries.sh stand in the folder
# that the environment's PKG_CONFIG_LIBDIR belongs to.
include(/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
if(DEFINED CMAKE_PREFIX_PATH)
    list(APPEND CMAKE_FIND_ROOT_PATH ${CMAKE_PREFIX_PATH})
endif()
set(PKG_CONFIG_ARGN --static)
# The compiler would fetch an SDL of its own.
string(APPEND CMAKE_C_FLAGS_INIT " -s USE_SDL=0")
