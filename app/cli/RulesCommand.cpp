// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/UnaskedFixes.h"
#include "cli/Colours.h"
#include "cli/Commands.h"
#include "cli/RuleList.h"
#include "cli/StyleOptions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// "error", "error, warning", "off".
QString levelOf(const ListedRule &rule) {
    if (!rule.isOn)
        return u"off"_s;
    QStringList names;
    for (const Level level : rule.levels)
        names.append(levelName(level));
    return names.join(u", "_s);
}

QByteArray asJson(const QList<ListedRule> &rules) {
    QJsonArray all;
    for (const ListedRule &rule : rules) {
        all.append(QJsonObject{{u"id"_s, rule.id},
                               {u"category"_s, rule.category},
                               {u"level"_s, levelOf(rule)},
                               {u"title"_s, rule.title},
                               {u"reason"_s, rule.reason},
                               {u"source"_s, rule.source},
                               {u"file"_s, rule.file},
                               {u"fixedUnasked"_s, mayFixUnasked(rule.id)},
                               {u"good"_s, QJsonArray::fromStringList(rule.good)},
                               {u"bad"_s, QJsonArray::fromStringList(rule.bad)}});
    }
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

QByteArray asLines(const QList<ListedRule> &rules, Colour colour) {
    QString lines;
    for (const ListedRule &rule : rules) {
        const bool hasLevel = rule.isOn && !rule.levels.isEmpty();
        const Look look = hasLevel ? lookOf(rule.levels.first()) : Look::Faint;
        lines += styled(rule.id, Look::Bold, colour) % u' ' % styled(levelOf(rule), look, colour) %
                 u": "_s % styled(rule.title, Look::Plain, colour) % u'\n';
        for (const QString &said : {rule.reason, rule.source}) {
            if (!said.isEmpty() && said != rule.title)
                lines += u"    "_s % styled(said, Look::Plain, colour) % u'\n';
        }
    }
    return lines.toUtf8();
}

} // namespace

Exit runRules(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Lists every rule with its level and its reason. Of several levels (“error, warning”) a "
        "finding has the one that its place asks for."));
    const QCommandLineOption format = printFormatOption(Cli::tr("How to print: plain or json."));
    parser.addOption(format);
    addStyleOptions(parser);
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const Result<PrintFormat> how = printFormatFrom(parser, format);
    if (!how) {
        complain(how.error().message);
        return Exit::Failed;
    }
    if (!parser.positionalArguments().isEmpty()) {
        complain(Cli::tr("rules takes no file; --help says more."));
        return Exit::Failed;
    }
    const Result<HouseStyle> style = styleFrom(parser);
    if (!style) {
        complain(style.error().message);
        return Exit::Failed;
    }
    const QList<ListedRule> rules = listedRules(*style);
    if (*how == PrintFormat::Json)
        print(asJson(rules));
    else
        printStyled(asLines(rules, colourOf(Stream::Out)));
    return style->problems.isEmpty() ? Exit::Clean : Exit::Failed;
}

} // namespace morat
