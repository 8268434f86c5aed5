package app.myphone.ui.lookup;

import app.myphone.ui.account.AccountReport;
import app.myphone.ui.common.ReportSaver;

/** What support can be given of an account, and how it is saved. */
public record SupportReports(AccountReport report, ReportSaver saver) {}
