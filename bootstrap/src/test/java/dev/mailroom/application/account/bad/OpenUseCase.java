package dev.mailroom.application.account.bad;

/** Breaks the rule that use cases are final and implement an inbound port. */
public class OpenUseCase {}
