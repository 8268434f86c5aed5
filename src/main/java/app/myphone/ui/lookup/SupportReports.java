package app.myphone.ui.lookup;

import app.myphone.ui.account.AccountReport;
import app.myphone.ui.common.ReportSaver;
import app.myphone.ui.problem.ProblemReports;

/**
 * What support can be given of an account, and how it is saved.
 *
 * @param problems what it is told when something went wrong
 */
public record SupportReports(AccountReport report, ReportSaver saver, ProblemReports problems) {}
