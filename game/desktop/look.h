/* look.h - what a person chose about the program, as the window's way of showing things. */
#ifndef SAMENSPEL_DESKTOP_LOOK_H
#define SAMENSPEL_DESKTOP_LOOK_H

#include "screens/screen.h"
#include "ui/window.h"

ui_look look_of(const screen_settings *s);

#endif
