// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/RunWriter.h"

#include "drafts/charsets/Charset.h"
#include "drafts/draft/DraftTr.h"
#include "drafts/html/HtmlMarkup.h"
#include "drafts/html/OpenElements.h"
#include "drafts/rtf/RtfNotation.h"
#include "drafts/source/EditSteps.h"
#include "drafts/source/LegacyText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

RunWriter::RunWriter(const Draft &draft)
    : m_draft(draft)
    , m_joined(draft.text.joined())
    , m_charset(sourceCharset(draft))
    , m_removed(draft.origins.size(), false) {
    if (draft.source.contains(encode(u"&nbsp;", m_charset)))
        m_noBreakSpaces = NoBreakSpace::Entity;
    // It was read before.
    if (draft.format == DraftFormat::Rtf)
        m_rtf = readRtfMarkup(draft.source).value_or(RtfMarkup());
}

QByteArray RunWriter::written(qsizetype block, const QString &text,
                              const std::optional<LegacyFont> &font, QByteArrayView before,
                              QByteArrayView after) const {
    const bool decomposes = m_draft.composition == Composition::Decomposed && !font;
    QString out =
        text.normalized(decomposes ? QString::NormalizationForm_D : QString::NormalizationForm_C);
    if (font && notation(block) == Notation::Rtf)
        return rtfNotation(*font, out, m_rtf.fallbackAt(before.size()));
    // What the font cannot show was refused before.
    if (font)
        out = writtenFor(*font, out).value_or(out);
    if (m_draft.format == DraftFormat::Odt)
        return odfNotation(out).toUtf8();
    switch (notation(block)) {
    case Notation::Html:
        return encode(htmlNotation(out, m_noBreakSpaces), m_charset);
    case Notation::Markdown:
    case Notation::MarkdownCell:
        return markdownNotation(out, before, after, notation(block)).toUtf8();
    case Notation::Rtf:
        return rtfNotation(out, m_rtf.fallbackAt(before.size()));
    case Notation::QuotedDouble:
    case Notation::QuotedSingle:
        return quotedNotation(out, notation(block)).toUtf8();
    case Notation::Plain:
        break;
    }
    return encode(out, m_charset);
}

/// Takes a run of the source away, and what would hold nothing without it.
void RunWriter::erase(qsizetype block, SourceRange run) {
    take(block, isMarkdown(block) ? withEmptyMarkdown(m_draft.source, run) : run);
}

/// Takes a run of the source away, text or marks.
void RunWriter::take(qsizetype block, SourceRange run) {
    // Letters that follow must not become a part of the control word before.
    const bool spaced = notation(block) == Notation::Rtf && m_rtf.isBareEnd(run.start);
    m_changes.append(ByteChange{run, spaced ? QByteArray(" ") : QByteArray()});
}

/// The bytes that split the block here, with the inline elements that are open here closed
/// before and opened again after.
QByteArray RunWriter::splitAt(qsizetype block, qint64 at) const {
    const BlockOrigin &origin = m_draft.origins.at(block);
    if (!isTagged(block) || origin.split.isEmpty())
        return origin.split;
    const QString split = decodeRun(origin.split, m_charset);
    // Two line breaks are what WordPress makes paragraphs of.
    if (!split.startsWith("</"_L1) && split != "\n\n"_L1)
        return origin.split;
    const QString element = split.startsWith(u'<')
                                ? split.sliced(2, std::max<qsizetype>(0, split.indexOf(u'>') - 2))
                                : QString();
    const OpenElements open = openElementsAt(m_draft, block, at, element);
    return open.closing + origin.split + open.opening;
}

Result<void> RunWriter::replace(TextPosition place, qsizetype length, const QString &text) {
    const BlockOrigin &origin = m_draft.origins.at(place.block);
    const QString &old = blockText(place.block);
    const TextRange range{place.offset, length};
    const TextRange wide = origin.source.widened(range);
    QString whole = old.sliced(wide.start, range.start - wide.start);
    whole += text;
    whole += QStringView(old).sliced(range.end(), wide.end() - range.end());

    QList<SourceRange> runs = origin.source.runs(old, wide);
    if (wide.isEmpty()) {
        const std::optional<qint64> at = origin.source.insertionPoint(old, wide.start);
        if (!at && isMarkup(place.block))
            return failure(DraftTr::tr("The draft has no text that this could be added to."));
        runs = {{at.value_or(origin.whole.start), 0}};
        const QList<InlineMark> &marks = m_draft.text.blocks().at(place.block).marks;
        const bool endsMark =
            std::any_of(marks.cbegin(), marks.cend(), [&](const InlineMark &mark) {
                return mark.style != InlineStyle::Link && mark.range.end() == place.offset;
            });
        if (isMarkdown(place.block) && endsMark && text.startsWith(u' '))
            runs.first().start = afterEmphasis(m_draft.source, runs.first().start);
    }
    const auto font =
        fontAt(origin.fonts, wide.isEmpty() ? std::max<qsizetype>(0, wide.start - 1) : wide.start);
    if (font) {
        if (const auto shows = canBeShown(*font, whole); !shows)
            return shows;
    }
    const QStringList lines = whole.split(u'\n');
    const QByteArray split =
        lines.size() > 1 ? splitAt(place.block, runs.first().start) : QByteArray();
    if (lines.size() > 1 && split.isEmpty())
        return failure(DraftTr::tr("A line break cannot be put in here: “%1”.").arg(old.left(60)));

    const QByteArrayView source = m_draft.source;
    const bool isRtf = notation(place.block) == Notation::Rtf;
    QByteArray bytes;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayView before = i == 0 || isRtf ? source.first(runs.first().start) : split;
        const QByteArrayView after =
            i + 1 == lines.size() ? source.sliced(runs.last().end()) : QByteArrayView();
        bytes +=
            (i > 0 ? split : QByteArray()) + written(place.block, lines[i], font, before, after);
    }
    if (bytes.isEmpty())
        erase(place.block, runs.first());
    else
        m_changes.append(ByteChange{runs.first(), isRtf && m_rtf.isBareEnd(runs.first().start)
                                                      ? QByteArray(" " + bytes)
                                                      : bytes});
    for (qsizetype i = 1; i < runs.size(); ++i)
        erase(place.block, runs[i]);
    if (isTagged(place.block) && !wide.isEmpty())
        swallowSpaces(place.block, wide);
    return {};
}

/// White space that the page collapses stands for one space of the text; of "a </b> b" the map
/// has the first space. When that goes, the second must not take its place.
void RunWriter::swallowSpaces(qsizetype block, TextRange range) {
    const BlockOrigin &origin = m_draft.origins.at(block);
    const QString &text = blockText(block);
    for (qsizetype at = range.start; at < range.end() && at + 1 < text.size(); ++at) {
        if (text[at] != u' ')
            continue;
        const qint64 from = origin.source.runs(text, {at, 1}).last().end();
        const qint64 to = origin.source.runs(text, {at + 1, 1}).first().start;
        if (to <= from)
            continue;
        const QString gap =
            decodeRun(QByteArrayView(m_draft.source).sliced(from, to - from), m_charset);
        QList<ByteChange> spaces;
        bool onlyInline = true;
        qint64 place = from;
        for (QStringView rest = gap; const auto markup = nextMarkup(rest);) {
            const qint64 length = encodedLength(markup->source, m_charset);
            if (markup->kind == Markup::Kind::Text) {
                onlyInline = onlyInline && isHtmlBlank(markup->source);
                spaces.append(ByteChange{{place, length}, {}});
            }
            place += length;
            rest = rest.sliced(markup->source.size());
        }
        if (onlyInline)
            m_changes.append(spaces);
    }
}

/// Whole blocks with one line break each: [start of i, start of j) or [end of i, end of j). In
/// "đ|ầu\nđ|" the range is slid along equal characters to find that shape.
bool RunWriter::removeWholeBlocks(TextRange range) {
    const auto remove = [this](qsizetype first, qsizetype last) {
        for (qsizetype i = first; i <= last; ++i) {
            if (m_draft.origins.at(i).whole.isEmpty())
                return false;
        }
        for (qsizetype i = first; i <= last; ++i) {
            m_removed[i] = true;
            if (notation(i) == Notation::Rtf) {
                const QString &text = blockText(i);
                for (const SourceRange &run :
                     m_draft.origins.at(i).source.runs(text, {0, text.size()}))
                    erase(i, run);
            }
            take(i, m_draft.origins.at(i).whole);
        }
        return true;
    };
    const auto removeAt = [&](qsizetype start) {
        const TextPosition from = m_draft.text.locate(start);
        const TextPosition to = m_draft.text.locate(start + range.length);
        if (from.offset == 0 && to.offset == 0)
            return remove(from.block, to.block - 1);
        if (from.offset == blockText(from.block).size() && to.offset == blockText(to.block).size())
            return remove(from.block + 1, to.block);
        return false;
    };
    return anySlideOf(m_joined, range, removeAt);
}

/// A range over line breaks that gives way to text of one line.
Result<void> RunWriter::join(TextRange range, const QString &text) {
    const TextPosition from = m_draft.text.locate(range.start);
    const TextPosition to = m_draft.text.locate(range.end());
    if (isMarkup(from.block) || isMarkup(to.block)) {
        if (text.isEmpty() && removeWholeBlocks(range))
            return {};
        const qsizetype tailStart = m_draft.text.blockStart(to.block);
        const qsizetype headEnd = blockEnd(from.block);
        if (to.offset == blockText(to.block).size() &&
            removeWholeBlocks({headEnd, range.end() - headEnd}))
            return replace(from, headEnd - range.start, text);
        if (from.offset == 0 && removeWholeBlocks({range.start, tailStart - range.start}))
            return replace({to.block, 0}, to.offset, text);
    }
    for (qsizetype block = from.block; block < to.block; ++block) {
        const SourceRange separator = m_draft.origins.at(block).separator;
        if (separator.isEmpty()) {
            return failure(
                DraftTr::tr("These two paragraphs cannot be joined in the draft's markup: “%1” "
                            "and “%2”.")
                    .arg(blockText(block).left(60), blockText(block + 1).left(60)));
        }
        take(block, separator);
    }
    const qsizetype rest = blockText(from.block).size() - from.offset;
    if (rest == 0 && isMarkdown(from.block)) {
        // Between the two, not inside the emphasis that the first may end with.
        const SourceRange separator = m_draft.origins.at(from.block).separator;
        const QByteArrayView source = m_draft.source;
        m_changes[m_changes.size() - (to.block - from.block)].bytes = written(
            from.block, text, {}, source.first(separator.start), source.sliced(separator.end()));
    } else if (const auto done = replace(from, rest, text); !done) {
        return done;
    }
    for (qsizetype block = from.block + 1; block <= to.block; ++block) {
        const qsizetype length = block == to.block ? to.offset : blockText(block).size();
        if (length == 0)
            continue;
        if (const auto done = replace({block, 0}, length, {}); !done)
            return done;
    }
    return {};
}

Result<void> RunWriter::make(const Edit &step) {
    const QStringView old = QStringView(m_joined).sliced(step.range.start, step.range.length);
    if (const auto can = canBeWritten(step.replacement); !can)
        return can;
    if (old.contains(u'\n'))
        return join(step.range, step.replacement);
    return replace(m_draft.text.locate(step.range.start), step.range.length, step.replacement);
}

QList<ByteChange> RunWriter::changes() {
    for (const Enclosure &enclosure : m_draft.enclosures) {
        const auto first = m_removed.cbegin() + enclosure.firstBlock;
        if (std::all_of(first, first + enclosure.blockCount, [](bool gone) { return gone; }))
            m_changes.append(ByteChange{enclosure.whole, {}});
    }
    return std::move(m_changes);
}

} // namespace morat
