package app.myphone.ui.account;

/** What support is told of an own account, and what its organisation is called. */
record Reported(AccountReport report, OrganisationNaming organisation) {}
