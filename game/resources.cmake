# What the program reads lies beside it: build/<preset>/assets, scenarios and fonts. It finds them
# relative to itself, so no path of the building machine is compiled in.

foreach(folder assets scenarios)
    file(RELATIVE_PATH target "${CMAKE_BINARY_DIR}" "${CMAKE_SOURCE_DIR}/${folder}")
    file(CREATE_LINK "${target}" "${CMAKE_BINARY_DIR}/${folder}" SYMBOLIC)
endforeach()

# Inter as Debian, Fedora, Arch and Homebrew install it. -DSAMENSPEL_FONTS=<folder> names another.
find_path(SAMENSPEL_FONTS NAMES Inter-Regular.otf Inter-Regular.ttf
    PATHS /usr/share/fonts /usr/local/share/fonts $ENV{HOME}/Library/Fonts $ENV{HOME}/.local/share/fonts
    PATH_SUFFIXES opentype/inter truetype/inter inter rsms-inter-fonts inter-fonts TTF OTF
    NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH
    DOC "Folder with the font files Inter-Regular.otf, Inter-SemiBold.otf, ...")
if(NOT SAMENSPEL_FONTS)
    message(FATAL_ERROR "The font Inter is not installed. On Debian and Ubuntu: apt-get install fonts-inter. "
        "Or name the folder that holds Inter-Regular.otf: -DSAMENSPEL_FONTS=<folder>")
endif()
file(GLOB fonts "${SAMENSPEL_FONTS}/Inter-*.otf" "${SAMENSPEL_FONTS}/Inter-*.ttf")
file(COPY ${fonts} DESTINATION "${CMAKE_BINARY_DIR}/fonts")
