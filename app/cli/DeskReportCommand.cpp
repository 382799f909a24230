// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DeskMemory.h"
#include "cli/Outputs.h"
#include "cli/StoreOption.h"
#include "data/SaveFile.h"
#include "review/memory/DeskReportPage.h"

using namespace Qt::StringLiterals;

namespace morat {

Result<QDateTime> dayFrom(const QString &day) {
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid())
        return failure(Cli::tr("“%1” is no day; write it as 2026-01-31.").arg(day));
    return date.startOfDay().toUTC();
}

namespace {

Result<ReportForm> formFrom(const QString &name, const QString &output) {
    if (name.isEmpty())
        return reportFormOf(output);
    if (name == u"html")
        return ReportForm::Html;
    if (name == u"csv")
        return ReportForm::Csv;
    if (name == u"json")
        return ReportForm::Json;
    return failure(Cli::tr("“%1” is no format; there are html, csv and json.").arg(name));
}

} // namespace

Exit runDeskReport(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Counts what the desk did over a time: findings corrected, ignored and called false "
        "alarms by kind, rule, editor and folder, drafts by week, and how long they took "
        "from entered to reviewed. No text of a draft is in it."));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption format(
        u"format"_s, Cli::tr("html (a page with charts), csv or json; by the output's name."),
        Cli::tr("FORMAT"));
    const QCommandLineOption since(u"since"_s, Cli::tr("From this day on."), Cli::tr("YYYY-MM-DD"));
    const QCommandLineOption until(u"until"_s, Cli::tr("Before this day."), Cli::tr("YYYY-MM-DD"));
    const QCommandLineOption output({u"o"_s, u"output"_s},
                                    Cli::tr("Where it is written; - is standard output."),
                                    Cli::tr("OUT"), standardOutput);
    parser.addOptions({database, format, since, until, output});
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const auto fail = [](const QString &why) {
        complain(why);
        return Exit::Failed;
    };
    const QString path = parser.value(output);
    const QString address = parser.value(database);
    const Result<ReportForm> form = formFrom(parser.value(format), path);
    if (!form)
        return fail(form.error().message);
    QDateTime from;
    QDateTime to;
    for (const auto &[option, time] : {std::pair(&since, &from), std::pair(&until, &to)}) {
        if (!parser.isSet(*option))
            continue;
        const Result<QDateTime> day = dayFrom(parser.value(*option));
        if (!day)
            return fail(day.error().message);
        *time = *day;
    }
    if (!parser.positionalArguments().isEmpty())
        return fail(Cli::tr("desk report takes no draft; --help says more."));
    if (path != standardOutput) {
        const Result<void> free = refuseFilesOfStore(address, {{u"-o"_s, path}});
        if (!free)
            return fail(free.error().message);
    }
    const auto opened = refuseMissingStore(address).and_then([&] { return Store::open(address); });
    if (!opened)
        return fail(opened.error().message);
    const auto archive = Archive::open(address);
    if (!archive)
        return fail(archive.error().message);
    const Result<DeskReport> report = deskReport(**archive, from, to);
    if (!report)
        return fail(report.error().message);
    const QByteArray bytes = reportBytes(*report, *form);
    if (path == standardOutput) {
        print(bytes);
        return Exit::Clean;
    }
    const Result<void> saved = saveFile(path, bytes);
    return saved ? Exit::Clean : fail(saved.error().message);
}

} // namespace morat
