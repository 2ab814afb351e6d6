/**
 * Workbooks as files of rows: an archive that is not trusted, its markup, and the rows of
 * one sheet, streamed in memory that does not grow with the file. Pure Java without web
 * and database.
 */
@NullMarked
package org.holdfast.intake.workbook;

import org.jspecify.annotations.NullMarked;
