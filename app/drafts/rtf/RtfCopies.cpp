// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfCopies.h"

#include "drafts/rtf/RtfNotation.h"
#include "drafts/source/MappedText.h"
#include "drafts/source/RunWriter.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace morat {

namespace {

/// The letter without its marks, in small letters: what a program without Unicode makes of it.
QChar plainLetter(QChar letter) {
    if (letter == u'đ' || letter == u'Đ')
        return u'd';
    const QString parts = letter.decomposition();
    QChar base = parts.isEmpty() ? letter : parts.front();
    if (const QString deeper = base.decomposition(); !deeper.isEmpty())
        base = deeper.front();
    return base.toLower();
}

bool standsFor(QChar copy, QChar letter) {
    return copy == letter || (letter.unicode() > 0x7e && (copy == u'?' || copy == u'_')) ||
           plainLetter(copy) == plainLetter(letter);
}

bool isCopyOf(const QString &copy, QStringView text) {
    return copy.size() == text.size() &&
           std::equal(copy.cbegin(), copy.cend(), text.cbegin(), standsFor);
}

/// Raw text and composed text have the same places.
bool isComposed(const QString &raw) {
    return raw.normalized(QString::NormalizationForm_C) == raw;
}

} // namespace

RtfTwins rtfCopies(const RtfMarkup &markup) {
    RtfTwins found;
    QHash<std::pair<qsizetype, qsizetype>, qsizetype> lines; // by story and number in it
    QHash<qsizetype, qsizetype> counts;
    for (qsizetype i = 0; i < markup.lines.size(); ++i) {
        const qsizetype story = markup.lines.at(i).storyNumber;
        lines.insert({story, counts[story]++}, i);
    }
    for (qsizetype i = 0; i < markup.copies.size(); ++i) {
        const RtfCopy &copy = markup.copies.at(i);
        const QString &said = copy.line.text.raw();
        if (said.trimmed().isEmpty())
            continue;
        const qsizetype line = lines.value({copy.story, copy.inStory}, -1);
        const QString text = line < 0 ? QString() : markup.lines.at(line).text.raw();
        const QStringView there =
            copy.isWhole ? QStringView(text) : QStringView(text).mid(copy.at, said.size());
        if (line >= 0 && isCopyOf(said, there) && isComposed(text) && isComposed(said))
            found.twins.append({i, line, copy.isWhole ? 0 : copy.at});
        else
            ++found.unlike;
    }
    return found;
}

Result<QByteArray> writeRtf(const Draft &draft, const QList<Edit> &steps) {
    Result<RtfMarkup> markup = readRtfMarkup(draft.source);
    const RtfTwins copies = markup ? rtfCopies(*markup) : RtfTwins();
    if (copies.twins.isEmpty() || markup->lines.size() != draft.text.blocks().size())
        return writeRuns(draft, steps);
    // The copies as further paragraphs, each with the same corrections as what it says again.
    Draft all = draft;
    QList<Block> blocks = draft.text.blocks();
    CompositionCount composition;
    QList<TextRange> originals; // of each copy, in the draft's text
    for (const RtfTwin &twin : copies.twins) {
        Block block;
        BlockOrigin origin;
        markup->copies[twin.copy].line.finish(block, origin, composition);
        origin.notation = &rtfNotation();
        originals.append({draft.text.blockStart(twin.line) + twin.at, block.text.size()});
        blocks.append(std::move(block));
        all.origins.append(std::move(origin));
    }
    all.text = Text(std::move(blocks));
    QList<Edit> both = steps;
    for (qsizetype i = 0; i < originals.size(); ++i) {
        const TextRange original = originals.at(i);
        const qsizetype start = all.text.blockStart(draft.text.blocks().size() + i);
        for (const Edit &step : steps) {
            // What is put before or behind it may stand outside of the Unicode half.
            const bool isInside =
                step.range.length > 0
                    ? step.range.start >= original.start && step.range.end() <= original.end()
                    : step.range.start > original.start && step.range.start < original.end();
            if (isInside && !step.replacement.contains(u'\n'))
                both.append({{start + step.range.start - original.start, step.range.length},
                             step.replacement});
        }
    }
    Result<QByteArray> written = writeRuns(all, both);
    return written ? std::move(written) : writeRuns(draft, steps);
}

} // namespace morat
