// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/ToldFindings.h"
#include "cli/BlockKindName.h"
#include "cli/FileReport.h"
#include "drafts/Formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Forty units of text around a place, cut at no surrogate pair.
QJsonObject contextOf(const QString &text, ExtractedPlace place) {
    constexpr qsizetype reach = 40;
    qsizetype start = std::max<qsizetype>(0, place.offset - reach);
    qsizetype end = std::min(text.size(), place.offset + place.length + reach);
    if (start < text.size() && text.at(start).isLowSurrogate())
        ++start;
    if (end < text.size() && text.at(end).isLowSurrogate())
        ++end;
    QString shown = text.mid(start, end - start);
    shown.replace(u'\n', u' ').replace(u'\r', u' ');
    return {{u"text"_s, shown}, {u"offset"_s, place.offset - start}, {u"length"_s, place.length}};
}

/// The other places of a slip that is told once, each with what could stand there.
QJsonArray otherPlaces(const FileReport &report, const ToldFinding &told) {
    QJsonArray places;
    for (const qsizetype index : told.others) {
        const Finding &finding = report.findings.at(index);
        const ExtractedPlace place = extractedPlace(report.draft, finding);
        QJsonObject other{{u"offset"_s, place.offset},
                          {u"length"_s, place.length},
                          {u"value"_s, finding.suggestions.first().text}};
        if (const std::optional<SourceRange> source = sourcePlace(report.draft, finding))
            other.insert(u"source"_s,
                         QJsonObject{{u"start"_s, source->start}, {u"end"_s, source->end()}});
        places.append(other);
    }
    return places;
}

} // namespace

QByteArray jsonFormat(const FileReport &report, Level minLevel, const QList<RuleInfo> &rules) {
    QJsonObject object{{u"file"_s, report.file}};
    if (!report.error.isEmpty()) {
        object.insert(u"error"_s, report.error);
    } else {
        object.insert(u"format"_s, formatName(report.draft.format));
        object.insert(u"charset"_s, charsetName(report.draft.charset));
        // Of several articles in a file, which one.
        if (!report.draft.item().isEmpty())
            object.insert(u"title"_s, headlineOf(report.draft.text));
    }
    // Match by match: as one document, those of a book would take more than the book.
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact).chopped(1);
    json += ",\"matches\":[";
    bool isFirst = true;
    const QString extracted = report.error.isEmpty() ? report.draft.extracted() : QString();
    for (const ToldFinding &told : toldFindings(report.findings, minLevel)) {
        const Finding &finding = report.findings.at(told.first);
        const ExtractedPlace place = extractedPlace(report.draft, finding);
        QJsonArray replacements;
        for (const Suggestion &suggestion : finding.suggestions) {
            QJsonObject replacement{{u"value"_s, suggestion.text}};
            if (suggestion.action == Suggestion::Action::RemoveBlock)
                replacement.insert(u"action"_s, u"remove-block"_s);
            else if (suggestion.action == Suggestion::Action::ConvertToUnicode)
                replacement.insert(u"action"_s, u"convert-to-unicode"_s);
            else if (suggestion.action == Suggestion::Action::OrdinarySpaces)
                replacement.insert(u"action"_s, u"ordinary-spaces"_s);
            // Not what the match stands on: a reader that knows no such thing must not put it
            // there.
            if (suggestion.place) {
                Finding there = finding;
                there.range = {finding.range.start + suggestion.place->start,
                               suggestion.place->length};
                const ExtractedPlace elsewhere = extractedPlace(report.draft, there);
                replacement.insert(u"offset"_s, elsewhere.offset);
                replacement.insert(u"length"_s, elsewhere.length);
            }
            if (!suggestion.label.isEmpty())
                replacement.insert(u"shortDescription"_s, suggestion.label);
            replacements.append(replacement);
        }
        const auto rule =
            std::find_if(rules.cbegin(), rules.cend(),
                         [&finding](const RuleInfo &info) { return info.id == finding.rule; });
        const QString title = rule == rules.cend() ? finding.rule : rule->title;
        const QString description = rule == rules.cend() ? QString() : rule->description;
        QJsonObject match{
            {u"offset"_s, place.offset},
            {u"length"_s, place.length},
            {u"message"_s, toldMessage(report.findings, told)},
            {u"shortMessage"_s, title},
            {u"replacements"_s, replacements},
            {u"context"_s, contextOf(extracted, place)},
            {u"rule"_s, QJsonObject{{u"id"_s, finding.rule},
                                    {u"description"_s, description},
                                    {u"category"_s, QJsonObject{{u"id"_s, finding.category},
                                                                {u"name"_s, finding.category}}}}},
            {u"level"_s, levelName(finding.level)},
            {u"confidence"_s, finding.confidence},
            {u"block"_s, kindName(report.draft.text.blocks().at(finding.block).kind)}};
        if (const std::optional<SourceRange> source = sourcePlace(report.draft, finding))
            match.insert(u"source"_s,
                         QJsonObject{{u"start"_s, source->start}, {u"end"_s, source->end()}});
        if (!told.others.isEmpty())
            match.insert(u"others"_s, otherPlaces(report, told));
        if (!std::exchange(isFirst, false))
            json += ',';
        json += QJsonDocument(match).toJson(QJsonDocument::Compact);
    }
    return json + "]}\n";
}

} // namespace morat
