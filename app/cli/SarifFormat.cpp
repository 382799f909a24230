// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/ToldFindings.h"
#include "cli/FindingPlaces.h"
#include "cli/RuleList.h"
#include "drafts/Formats.h"
#include "drafts/draft/OwnComposition.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString sarifLevel(Level level) {
    switch (level) {
    case Level::Error:
        return u"error"_s;
    case Level::Warning:
        return u"warning"_s;
    case Level::Info:
        return u"note"_s;
    }
    return {};
}

QString uriOf(const QString &file) {
    if (QFileInfo(file).isAbsolute())
        return QString::fromUtf8(QUrl::fromLocalFile(file).toEncoded());
    return QString::fromUtf8(QUrl::toPercentEncoding(QDir::fromNativeSeparators(file), "/"));
}

QJsonObject artifactOf(const FileReport &report) {
    return {{u"uri"_s, uriOf(pathOf(report))}};
}

QJsonObject regionOf(const FindingPlaces &places, const Finding &finding) {
    const auto [start, end] = places.of(finding);
    return {{u"startLine"_s, start.line},
            {u"startColumn"_s, start.column},
            {u"endLine"_s, end.line},
            {u"endColumn"_s, end.column}};
}

QJsonObject locationOf(const FileReport &report, const QJsonObject &region) {
    return {{u"physicalLocation"_s,
             QJsonObject{{u"artifactLocation"_s, artifactOf(report)}, {u"region"_s, region}}}};
}

/// Whether a text stands in the file as it is: what a tool puts in there needs no escapes.
bool standsAsItIs(const Draft &draft, const QString &text) {
    if (draft.format->lines != LinesOf::File || hasLegacyText(draft))
        return false;
    static const QString special = u"&<>\\\"'*_`[]{}#|\r\n"_s;
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return special.contains(c); });
}

/// What a tool can put in without knowing the format; no other suggestion is one of SARIF's fixes.
QJsonArray fixesOf(const FileReport &report, const Finding &finding, const QJsonObject &region) {
    QJsonArray fixes;
    const QString marked = report.draft.text.blocks()
                               .at(finding.block)
                               .text.mid(finding.range.start, finding.range.length);
    if (!sourcePlace(report.draft, finding) || !standsAsItIs(report.draft, marked))
        return fixes;
    for (const Suggestion &suggestion : finding.suggestions) {
        // It has another region; what ranks behind it, which may delete, is no better first.
        if (suggestion.place)
            break;
        if (suggestion.action != Suggestion::Action::Replace ||
            !standsAsItIs(report.draft, suggestion.text))
            continue;
        const QJsonObject replacement{
            {u"deletedRegion"_s, region},
            {u"insertedContent"_s,
             QJsonObject{{u"text"_s, inOwnComposition(report.draft, suggestion.text)}}}};
        const QJsonObject change{{u"artifactLocation"_s, artifactOf(report)},
                                 {u"replacements"_s, QJsonArray{replacement}}};
        const QString label = suggestion.label.isEmpty() ? suggestion.text : suggestion.label;
        fixes.append(QJsonObject{{u"description"_s, QJsonObject{{u"text"_s, label}}},
                                 {u"artifactChanges"_s, QJsonArray{change}}});
    }
    return fixes;
}

/// One fix that corrects all places of a slip that is told once; none where a tool cannot make it.
QJsonArray fixesEverywhere(const FileReport &report, const ToldFinding &told,
                           const FindingPlaces &places) {
    QJsonArray replacements;
    for (const qsizetype index : QList<qsizetype>{told.first} + told.others) {
        const Finding &finding = report.findings.at(index);
        const QJsonArray fixes = fixesOf(report, finding, regionOf(places, finding));
        if (fixes.isEmpty())
            return {};
        const QJsonObject first = fixes.first().toObject();
        const QJsonObject made = first.value(u"artifactChanges"_s).toArray().first().toObject();
        replacements.append(made.value(u"replacements"_s).toArray().first());
    }
    const QJsonObject change{{u"artifactLocation"_s, artifactOf(report)},
                             {u"replacements"_s, replacements}};
    const QString label = u"sửa cả %1 chỗ"_s.arg(told.places());
    return {QJsonObject{{u"description"_s, QJsonObject{{u"text"_s, label}}},
                        {u"artifactChanges"_s, QJsonArray{change}}}};
}

/// The rule as SARIF describes it, with the level that it has where it has one only.
QJsonObject descriptorOf(const ListedRule &rule) {
    QJsonObject descriptor{{u"id"_s, rule.id},
                           {u"shortDescription"_s, QJsonObject{{u"text"_s, rule.title}}},
                           {u"fullDescription"_s, QJsonObject{{u"text"_s, rule.reason}}},
                           {u"helpUri"_s, QStringLiteral(MORAT_HOMEPAGE)},
                           {u"properties"_s, QJsonObject{{u"category"_s, rule.category}}}};
    QJsonObject configuration{{u"enabled"_s, rule.isOn}};
    if (rule.levels.size() == 1)
        configuration.insert(u"level"_s, sarifLevel(rule.levels.first()));
    descriptor.insert(u"defaultConfiguration"_s, configuration);
    return descriptor;
}

} // namespace

QByteArray sarifFormat(const QList<FileReport> &reports, Level minLevel, const HouseStyle &style) {
    QJsonArray descriptors;
    for (const ListedRule &rule : listedRules(style))
        descriptors.append(descriptorOf(rule));
    QJsonArray results;
    QJsonArray notifications;
    for (const FileReport &report : reports) {
        if (!report.error.isEmpty()) {
            notifications.append(QJsonObject{
                {u"level"_s, u"error"_s},
                {u"message"_s,
                 QJsonObject{{u"text"_s, QString(report.file % u": "_s % report.error)}}}});
            continue;
        }
        const FindingPlaces places(report.draft);
        for (const ToldFinding &told : toldFindings(report.findings, minLevel)) {
            const Finding &finding = report.findings.at(told.first);
            const QJsonObject region = regionOf(places, finding);
            QJsonObject result{
                {u"ruleId"_s, finding.rule},
                {u"level"_s, sarifLevel(finding.level)},
                {u"message"_s, QJsonObject{{u"text"_s, toldMessage(report.findings, told)}}},
                {u"locations"_s, QJsonArray{locationOf(report, region)}},
                {u"partialFingerprints"_s, QJsonObject{{u"morat/v2"_s, finding.key}}}};
            QJsonArray fixes = fixesOf(report, finding, region);
            if (!told.others.isEmpty()) {
                QJsonArray related;
                for (const qsizetype other : told.others)
                    related.append(locationOf(report, regionOf(places, report.findings.at(other))));
                result.insert(u"relatedLocations"_s, related);
                result.insert(u"occurrenceCount"_s, told.places());
                fixes = fixesEverywhere(report, told, places);
            }
            if (!fixes.isEmpty())
                result.insert(u"fixes"_s, fixes);
            results.append(result);
        }
    }
    const QJsonObject driver{{u"name"_s, u"morat"_s},
                             {u"version"_s, QCoreApplication::applicationVersion()},
                             {u"informationUri"_s, QStringLiteral(MORAT_HOMEPAGE)},
                             {u"rules"_s, descriptors}};
    const QJsonObject invocation{{u"executionSuccessful"_s, notifications.isEmpty()},
                                 {u"toolExecutionNotifications"_s, notifications}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"unicodeCodePoints"_s},
                          {u"invocations"_s, QJsonArray{invocation}},
                          {u"results"_s, results}};
    const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                          {u"version"_s, u"2.1.0"_s},
                          {u"runs"_s, QJsonArray{run}}};
    return QJsonDocument(log).toJson(QJsonDocument::Indented);
}

} // namespace morat
