/** The floors under the services: a bare producer, and a bare consumer that stores what it reads. */
@NullMarked
package com.timeoff.bench.kafka;

import org.jspecify.annotations.NullMarked;
