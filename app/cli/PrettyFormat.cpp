// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/ToldFindings.h"
#include "cli/Arguments.h"
#include "cli/Colours.h"
#include "cli/FindingPlaces.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Letters of a paragraph that are shown on each side of what is marked.
constexpr qsizetype reach = 60;

QString nameOf(Level level) {
    switch (level) {
    case Level::Error:
        return Cli::tr("error");
    case Level::Warning:
        return Cli::tr("warning");
    case Level::Info:
        break;
    }
    return Cli::tr("hint");
}

/// Columns of a terminal: marks that stand on the letter before take none.
qsizetype columnsOf(QStringView text) {
    return std::count_if(text.cbegin(), text.cend(),
                         [](QChar c) { return !c.isMark() && !c.isLowSurrogate(); });
}

/// What of the paragraph is shown: from the space before to the space behind.
TextRange shownOf(QStringView text, TextRange marked) {
    qsizetype start = std::max<qsizetype>(0, marked.start - reach);
    while (start > 0 && start < marked.start && !text[start - 1].isSpace())
        ++start;
    qsizetype end = std::min(text.size(), marked.end() + reach);
    while (end < text.size() && end > marked.end() && !text[end].isSpace())
        --end;
    return {start, end - start};
}

/// The sentence's words, and under them a caret and waves.
QString quote(const QString &text, const Finding &finding, Colour colour) {
    const TextRange shown = shownOf(text, finding.range);
    QString line = text.mid(shown.start, shown.length);
    line.replace(u'\t', u' ');
    const QString before =
        (shown.start > 0 ? u"… "_s : QString()) % line.left(finding.range.start - shown.start);
    const QString marked = line.mid(finding.range.start - shown.start, finding.range.length);
    const QString after = line.mid(finding.range.end() - shown.start) %
                          (shown.end() < text.size() ? u" …"_s : QString());
    const qsizetype waves = std::max<qsizetype>(0, columnsOf(marked) - 1);
    const Look look = lookOf(finding.level);
    return u"    "_s % styled(before, Look::Plain, colour) % styled(marked, look, colour) %
           styled(after, Look::Plain, colour) % u"\n    "_s % QString(columnsOf(before), u' ') %
           styled(u'^' + QString(waves, u'~'), look, colour) % u'\n';
}

QString suggestions(const Finding &finding) {
    QStringList said;
    for (const Suggestion &suggestion : finding.suggestions)
        said.append(suggestion.label.isEmpty() ? u"“%1”"_s.arg(suggestion.text) : suggestion.label);
    return said.join(u", "_s);
}

} // namespace

QByteArray prettyFormat(const FileReport &report, Level minLevel, Colour colour) {
    if (!report.error.isEmpty())
        return {}; // there is no draft
    QString lines;
    std::optional<FindingPlaces> places;
    for (const ToldFinding &told : toldFindings(report.findings, minLevel)) {
        const Finding &finding = report.findings.at(told.first);
        if (!places)
            places.emplace(report.draft);
        const LineIndex::Position place = places->of(finding).start;
        QString message = toldMessage(report.findings, told);
        message.replace(u'\n', u' ');
        const QString where = u"%1:%2:%3"_s.arg(pathOf(report)).arg(place.line).arg(place.column);
        lines += styled(where, Look::Bold, colour) % u' ' %
                 styled(nameOf(finding.level), lookOf(finding.level), colour) % u' ' %
                 styled(finding.rule, Look::Faint, colour) % u'\n' %
                 quote(report.draft.text.blocks().at(finding.block).text, finding, colour) %
                 u"    "_s % styled(message, Look::Plain, colour) % u'\n';
        if (const QString instead = suggestions(finding); !instead.isEmpty())
            lines += u"    → "_s % styled(instead, Look::Bold, colour) % u'\n';
        lines += u'\n';
    }
    return lines.toUtf8();
}

} // namespace morat
