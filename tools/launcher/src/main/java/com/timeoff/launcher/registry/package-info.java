/** Apicurio's registry: its folder, its rules, and who may change what. */
@NullMarked
package com.timeoff.launcher.registry;

import org.jspecify.annotations.NullMarked;
