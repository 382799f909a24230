// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FileReport.h"

#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"

namespace morat {

FileReport checkFile(const QString &file, const DraftInput &input, Engine &engine) {
    FileReport report;
    report.file = file;
    Result<Draft> draft = input.read(file);
    if (!draft) {
        report.error = draft.error().message;
        return report;
    }
    report.findings = engine.checkOnce(draft->text);
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
    const BlockOrigin &origin = draft.origins.at(finding.block);
    const QString &text = draft.text.blocks().at(finding.block).text;
    std::optional<SourceRange> place = SourceRange{origin.whole.start, 0};
    if (!text.isEmpty())
        place = origin.source.contiguous(text, finding.range);
    return place ? draft.inFile(*place) : place;
}

QString pathOf(const FileReport &report) {
    const DraftAddress address = DraftAddress::of(report.file);
    return address.entry.isEmpty() ? address.file : QString(address.file + u'#' + address.entry);
}

} // namespace morat
