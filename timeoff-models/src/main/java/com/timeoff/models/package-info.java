/** The contracts between the services: what travels over the topics, and where. No framework here. */
@NullMarked
package com.timeoff.models;

import org.jspecify.annotations.NullMarked;
