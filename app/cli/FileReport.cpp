// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FileReport.h"

#include "drafts/DraftReader.h"

#include <algorithm>

namespace morat {

FileReport checkFile(const QString &file, std::optional<Charset> charset, Engine &engine) {
    FileReport report;
    report.file = file;
    Result<Draft> draft = readDraftFile(file, charset);
    if (!draft) {
        report.error = draft.error().message;
        return report;
    }
    report.findings = engine.check(draft->text);
    report.draft = std::move(*draft);
    return report;
}

ExtractedPlace extractedPlace(const Draft &draft, const Finding &finding) {
    const BlockOrigin &origin = draft.origins.at(finding.block);
    const QString &text = draft.text.blocks().at(finding.block).text;
    const QList<SourceRange> runs = origin.extracted.runs(text, finding.range);
    if (!runs.isEmpty())
        return {qsizetype(runs.first().start), qsizetype(runs.last().end() - runs.first().start)};
    const std::optional<qint64> at = origin.extracted.insertionPoint(text, finding.range.start);
    return {at ? qsizetype(*at) : origin.extractedStart, 0};
}

std::optional<SourceRange> sourcePlace(const Draft &draft, const Finding &finding) {
    if (!draft.member.isEmpty() && draft.envelope.isEmpty())
        return {}; // packed: no bytes of the file
    const BlockOrigin &origin = draft.origins.at(finding.block);
    const QString &text = draft.text.blocks().at(finding.block).text;
    std::optional<SourceRange> place = SourceRange{origin.whole.start, 0};
    if (!text.isEmpty())
        place = origin.source.contiguous(text, finding.range);
    return place ? std::optional(draft.inFile(*place)) : place;
}

LineIndex::LineIndex(QString text)
    : m_text(std::move(text)) {
    m_starts.append(0);
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        const QChar c = m_text.at(i);
        const bool crBeforeLf = c == u'\r' && i + 1 < m_text.size() && m_text.at(i + 1) == u'\n';
        if ((c == u'\n' || c == u'\r') && !crBeforeLf)
            m_starts.append(i + 1);
    }
}

LineIndex::Position LineIndex::positionOf(qsizetype offset) const {
    const auto after = std::upper_bound(m_starts.cbegin(), m_starts.cend(), offset);
    const qsizetype line = std::distance(m_starts.cbegin(), after);
    const qsizetype start = m_starts.at(line - 1);
    const QStringView before = QStringView(m_text).mid(start, offset - start);
    const auto pairs =
        std::count_if(before.cbegin(), before.cend(), [](QChar c) { return c.isLowSurrogate(); });
    return {line, before.size() - pairs + 1};
}

} // namespace morat
