/** The services: how each is run, and what it is told. */
@NullMarked
package com.timeoff.launcher.service;

import org.jspecify.annotations.NullMarked;
