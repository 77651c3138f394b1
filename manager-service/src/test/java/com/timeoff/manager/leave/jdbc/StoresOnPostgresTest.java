package com.timeoff.manager.leave.jdbc;

import com.timeoff.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class StoresOnPostgresTest extends StoresTest {}
