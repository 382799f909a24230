// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FindingPlaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

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

QJsonObject locationOf(const FileReport &report, const FindingPlaces &places,
                       const Finding &finding) {
    const auto [start, end] = places.of(finding);
    const QJsonObject region{{u"startLine"_s, start.line},
                             {u"startColumn"_s, start.column},
                             {u"endLine"_s, end.line},
                             {u"endColumn"_s, end.column}};
    return {{u"physicalLocation"_s,
             QJsonObject{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uriOf(pathOf(report))}}},
                         {u"region"_s, region}}}};
}

} // namespace

QByteArray sarifFormat(const QList<FileReport> &reports, Level minLevel,
                       const QList<RuleInfo> &rules) {
    QJsonArray descriptors;
    for (const RuleInfo &rule : rules) {
        descriptors.append(
            QJsonObject{{u"id"_s, rule.id},
                        {u"shortDescription"_s, QJsonObject{{u"text"_s, rule.title}}},
                        {u"fullDescription"_s, QJsonObject{{u"text"_s, rule.description}}}});
    }
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
        for (const Finding &finding : report.findings) {
            if (finding.level < minLevel)
                continue;
            results.append(
                QJsonObject{{u"ruleId"_s, finding.rule},
                            {u"level"_s, sarifLevel(finding.level)},
                            {u"message"_s, QJsonObject{{u"text"_s, finding.message}}},
                            {u"locations"_s, QJsonArray{locationOf(report, places, finding)}},
                            {u"partialFingerprints"_s, QJsonObject{{u"morat/v2"_s, finding.key}}}});
        }
    }
    const QJsonObject driver{{u"name"_s, u"morat"_s},
                             {u"version"_s, QCoreApplication::applicationVersion()},
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
