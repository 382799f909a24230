// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftWriter.h"

#include "drafts/DraftWords.h"

#include "drafts/ByteChanges.h"
#include "drafts/Charset.h"
#include "drafts/DocxWriter.h"
#include "drafts/DraftReader.h"
#include "drafts/EditSteps.h"
#include "drafts/HtmlMarkup.h"
#include "drafts/OdtText.h"
#include "drafts/OdtTracker.h"
#include "drafts/OpenElements.h"
#include "drafts/UnicodeConversion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Edits become changes of byte runs, through the blocks' source maps alone. Afterwards the new
// bytes are read again and their text is compared with the edited text: whatever a strange draft
// or a strange edit may do, what is written is what was decided, or nothing is written.

namespace morat {

namespace {

class Writer {
public:
    explicit Writer(const Draft &draft)
        : m_draft(draft)
        , m_joined(draft.text.joined())
        , m_charset(sourceCharset(draft))
        , m_removed(draft.origins.size(), false) {
        m_entityNbsp = draft.format == DraftFormat::Html &&
                       draft.source.contains(encode(u"&nbsp;", m_charset));
    }

    [[nodiscard]] Result<void> make(const Edit &step);
    [[nodiscard]] Result<QByteArray> bytes();

private:
    /// Whether the source is markup: spaces collapse, text ends at tags.
    [[nodiscard]] bool isMarkup() const { return m_draft.format != DraftFormat::PlainText; }
    [[nodiscard]] const QString &blockText(qsizetype block) const {
        return m_draft.text.blocks().at(block).text;
    }
    [[nodiscard]] qsizetype blockEnd(qsizetype block) const {
        return m_draft.text.blockStart(block) + blockText(block).size();
    }

    [[nodiscard]] QByteArray written(const QString &text) const;
    [[nodiscard]] QByteArray splitAt(qsizetype block, qint64 at) const;
    [[nodiscard]] Result<void> replace(TextPosition place, qsizetype length, const QString &text);
    void swallowSpaces(qsizetype block, TextRange range);
    [[nodiscard]] bool removeWholeBlocks(TextRange range);
    [[nodiscard]] Result<void> join(TextRange range, const QString &text);
    [[nodiscard]] Result<QByteArray> inOwnCharset();

    const Draft &m_draft;
    QString m_joined;
    Charset m_charset; ///< of the source
    QList<bool> m_removed;
    QList<ByteChange> m_changes;
    bool m_entityNbsp = false;
};

/// Text as the draft writes it, without line breaks.
QByteArray Writer::written(const QString &text) const {
    QString out = text.normalized(m_draft.composition == Composition::Decomposed
                                      ? QString::NormalizationForm_D
                                      : QString::NormalizationForm_C);
    if (m_draft.format == DraftFormat::Odt)
        return odtText(out);
    if (isMarkup()) {
        out.replace(u'&', "&amp;"_L1);
        out.replace(u'<', "&lt;"_L1);
        out.replace(u'>', "&gt;"_L1);
        if (m_entityNbsp)
            out.replace(QChar(QChar::Nbsp), "&nbsp;"_L1);
    }
    return encode(out, m_charset);
}

/// The bytes that split the block here, with the inline elements that are open here closed
/// before and opened again after.
QByteArray Writer::splitAt(qsizetype block, qint64 at) const {
    const BlockOrigin &origin = m_draft.origins.at(block);
    if (!isMarkup() || origin.split.isEmpty())
        return origin.split;
    const QString split = decodeRun(origin.split, m_charset);
    if (!split.startsWith("</"_L1))
        return origin.split;
    const QString element = split.sliced(2, std::max<qsizetype>(0, split.indexOf(u'>') - 2));
    const OpenElements open = openElementsAt(m_draft, block, at, element);
    return open.closing + origin.split + open.opening;
}

Result<void> Writer::replace(TextPosition place, qsizetype length, const QString &text) {
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
        if (!at && isMarkup())
            return failure(DraftWords::tr("The draft has no text that this could be added to."));
        runs = {{at.value_or(origin.whole.start), 0}};
    }
    QByteArray bytes;
    const QStringList lines = whole.split(u'\n');
    if (lines.size() > 1) {
        const QByteArray split = splitAt(place.block, runs.first().start);
        if (split.isEmpty())
            return failure(
                DraftWords::tr("A line break cannot be put in here: “%1”.").arg(old.left(60)));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                bytes += split;
            bytes += written(lines[i]);
        }
    } else {
        bytes = written(whole);
    }

    m_changes.append({runs.first(), bytes});
    for (qsizetype i = 1; i < runs.size(); ++i)
        m_changes.append(ByteChange{runs[i], {}});
    if (isMarkup() && !wide.isEmpty())
        swallowSpaces(place.block, wide);
    return {};
}

/// White space that the page collapses stands for one space of the text; of "a </b> b" the map
/// has the first space. When that goes, the second must not take its place.
void Writer::swallowSpaces(qsizetype block, TextRange range) {
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
bool Writer::removeWholeBlocks(TextRange range) {
    const auto remove = [this](qsizetype first, qsizetype last) {
        for (qsizetype i = first; i <= last; ++i) {
            if (m_draft.origins.at(i).whole.isEmpty())
                return false;
        }
        for (qsizetype i = first; i <= last; ++i) {
            m_removed[i] = true;
            m_changes.append(ByteChange{m_draft.origins.at(i).whole, {}});
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
Result<void> Writer::join(TextRange range, const QString &text) {
    const TextPosition from = m_draft.text.locate(range.start);
    const TextPosition to = m_draft.text.locate(range.end());
    if (isMarkup()) {
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
                DraftWords::tr("These two paragraphs cannot be joined in the draft's markup: “%1” "
                               "and “%2”.")
                    .arg(blockText(block).left(60), blockText(block + 1).left(60)));
        }
        m_changes.append(ByteChange{separator, {}});
    }
    if (const auto done = replace(from, blockText(from.block).size() - from.offset, text); !done)
        return done;
    for (qsizetype block = from.block + 1; block <= to.block; ++block) {
        const qsizetype length = block == to.block ? to.offset : blockText(block).size();
        if (length == 0)
            continue;
        if (const auto done = replace({block, 0}, length, {}); !done)
            return done;
    }
    return {};
}

Result<void> Writer::make(const Edit &step) {
    const QStringView old = QStringView(m_joined).sliced(step.range.start, step.range.length);
    if (!isWritable(step.replacement)) {
        return failure(
            DraftWords::tr(
                "The text “%1” contains a character that cannot be written into the draft.")
                .arg(step.replacement.left(60)));
    }
    if (old.contains(u'\n'))
        return join(step.range, step.replacement);
    return replace(m_draft.text.locate(step.range.start), step.range.length, step.replacement);
}

/// What changed in the text, written into the file as the file writes text.
Result<QByteArray> Writer::inOwnCharset() {
    QList<ByteChange> changes;
    for (const ByteChange &change : std::as_const(m_changes)) {
        const SourceRange range = m_draft.transcoding.inFile(change.range);
        const auto bytes =
            m_draft.transcoding.encoded(QString::fromUtf8(change.bytes), change.range.start,
                                        QByteArrayView(m_draft.bytes).first(range.start));
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        changes.append({range, *bytes});
    }
    return applyChanges(m_draft.bytes, std::move(changes));
}

Result<QByteArray> Writer::bytes() {
    for (const Enclosure &enclosure : m_draft.enclosures) {
        const auto first = m_removed.cbegin() + enclosure.firstBlock;
        if (std::all_of(first, first + enclosure.blockCount, [](bool gone) { return gone; }))
            m_changes.append(ByteChange{enclosure.whole, {}});
    }
    if (m_draft.transcoding.isEmpty())
        return applyChanges(m_draft.source, std::move(m_changes));
    return inOwnCharset();
}

QString editedText(const Draft &draft, const QList<Edit> &edits) {
    const QString joined = draft.text.joined();
    QString text;
    qsizetype at = 0;
    for (const Edit &edit : edits) {
        text += QStringView(joined).sliced(at, edit.range.start - at);
        text += edit.replacement;
        at = edit.range.end();
    }
    text += QStringView(joined).sliced(at);
    return text.normalized(QString::NormalizationForm_C);
}

/// What a page shows of the text: white space is collapsed, a paragraph without text is none.
QString asShown(const QString &text) {
    QString shown;
    bool space = false;
    for (const QChar c : text) {
        if (c == u'\n') {
            if (!shown.isEmpty() && !shown.endsWith(u'\n'))
                shown += c;
            space = false;
        } else if (isHtmlSpace(c)) {
            space = true;
        } else {
            if (space && !shown.isEmpty() && !shown.endsWith(u'\n'))
                shown += u' ';
            space = false;
            shown += c;
        }
    }
    if (shown.endsWith(u'\n'))
        shown.chop(1);
    return shown;
}

/// UTF-16 must be recognised for what it is; other charsets may have been chosen.
Result<Draft> readAgain(const Draft &draft, const QByteArray &bytes) {
    std::optional<Charset> charset = draft.charset;
    if (draft.charset == Charset::Utf16Le || draft.charset == Charset::Utf16Be)
        charset.reset();
    switch (draft.format) {
    case DraftFormat::Html:
        return readHtml(bytes, charset);
    case DraftFormat::Docx:
        return readDocx(bytes);
    case DraftFormat::Odt:
        return readOdt(bytes);
    case DraftFormat::PlainText:
        break;
    }
    return readPlainText(bytes, charset);
}

tl::unexpected<Failure> notProven() {
    return failure(
        DraftWords::tr("The corrections cannot be written into the draft's markup safely."));
}

/// A paragraph without text is none of a Word document's text.
QString withoutEmptyLines(const QString &text) {
    QStringList lines = text.split(u'\n');
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool saysWhatWasWanted(const Draft &draft, const QString &wanted, const Draft &written) {
    const QString got = written.text.joined().normalized(QString::NormalizationForm_C);
    switch (draft.format) {
    case DraftFormat::Html:
    case DraftFormat::Odt:
        return asShown(got) == asShown(wanted);
    case DraftFormat::Docx:
        return got == withoutEmptyLines(wanted);
    case DraftFormat::PlainText:
        break;
    }
    return got == wanted;
}

Result<QByteArray> writeRuns(const Draft &draft, const QList<Edit> &steps) {
    Writer writer(draft);
    for (const Edit &step : steps) {
        if (const auto made = writer.make(step); !made)
            return tl::make_unexpected(made.error());
    }
    Result<QByteArray> source = writer.bytes();
    if (draft.member.isEmpty())
        return source;
    return source.and_then([&](const QByteArray &xml) { return packDocument(draft, xml); });
}

Result<QByteArray> writeWord(const Draft &draft, const QList<Edit> &steps,
                             const QList<ChangeAuthor> &authors) {
    return writeDocument(draft, steps, authors).and_then([&](const QByteArray &document) {
        if (!authors.isEmpty() && !sameWhenRejected(draft.source, document))
            return Result<QByteArray>(notProven());
        return packDocument(draft, document);
    });
}

Result<QByteArray> writeTrackedOdt(const Draft &draft, const QList<Edit> &steps,
                                   const QList<ChangeAuthor> &authors) {
    return readOdtMarkup(draft.source, draft.member)
        .and_then([&](const OdtMarkup &markup) -> Result<QByteArray> {
            OdtTracker tracker(draft, markup);
            for (qsizetype i = 0; i < steps.size(); ++i) {
                if (const auto made = tracker.make(steps[i], authors.at(i)); !made)
                    return tl::make_unexpected(made.error());
            }
            return tracker.content();
        })
        .and_then([&](const QByteArray &content) -> Result<QByteArray> {
            const QString before = odtTextBeforeChanges(draft.source);
            if (before.isNull() || asShown(odtTextBeforeChanges(content)) != asShown(before))
                return notProven();
            return packDocument(draft, content);
        });
}

Result<QByteArray> writeSteps(const Draft &draft, const QList<Edit> &steps,
                              const QList<ChangeAuthor> &authors) {
    if (draft.format == DraftFormat::Docx)
        return writeWord(draft, steps, authors);
    return authors.isEmpty() ? writeRuns(draft, steps) : writeTrackedOdt(draft, steps, authors);
}

Result<QByteArray> writeAndProve(const Draft &draft, const QList<Edit> &edits,
                                 const QList<ChangeAuthor> &authors) {
    const QString joined = draft.text.joined();
    QList<Edit> steps;
    QList<ChangeAuthor> stepAuthors;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const QList<Edit> smallest = smallestSteps(joined, edits[i]);
        steps += smallest;
        if (!authors.isEmpty())
            stepAuthors.insert(stepAuthors.size(), smallest.size(), authors[i]);
    }
    if (steps.isEmpty())
        return draft.bytes;
    Result<QByteArray> bytes = writeSteps(draft, steps, stepAuthors);
    if (!bytes)
        return bytes;

    const QString wanted = editedText(draft, edits);
    Result<Draft> written = readAgain(draft, *bytes);
    if (draft.format == DraftFormat::PlainText && written && wanted.endsWith(u'\n') &&
        written->text.joined() == QStringView(wanted).chopped(1)) {
        // An empty last line is there only when another line break ends it.
        *bytes += draft.origins.last().split;
        written = readAgain(draft, *bytes);
    }
    if (!written || written->charset != draft.charset ||
        !saysWhatWasWanted(draft, wanted, *written))
        return notProven();
    return bytes;
}

Result<QByteArray> writeEdits(const Draft &draft, const QList<Edit> &edits,
                              const QList<ChangeAuthor> &authors) {
    QList<Edit> clean;
    clean.reserve(edits.size());
    qsizetype at = 0;
    for (Edit edit : edits) {
        if (edit.range.start < at || edit.range.length < 0 ||
            edit.range.end() > draft.text.length())
            return failure(
                DraftWords::tr("The corrections are out of order; nothing was written."));
        at = edit.range.end();
        edit.replacement.replace("\r\n"_L1, "\n"_L1);
        edit.replacement.replace(u'\r', u'\n');
        edit.replacement.replace(QChar(QChar::ParagraphSeparator), QChar(u'\n'));
        edit.replacement.replace(QChar(QChar::LineSeparator), QChar(u'\n'));
        edit.replacement = edit.replacement.normalized(QString::NormalizationForm_C);
        clean.append(std::move(edit));
    }
    Result<QByteArray> bytes = writeAndProve(draft, clean, authors);
    constexpr qsizetype mostTried = 200;
    if (bytes || clean.size() < 2 || clean.size() > mostTried)
        return bytes;
    // Name the correction that cannot be written, if one alone is to blame.
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const Edit &edit = clean.at(i);
        if (const auto alone = writeAndProve(draft, {edit}, authors.mid(i, 1)); !alone) {
            const QString old = draft.text.joined().sliced(edit.range.start, edit.range.length);
            return failure(
                DraftWords::tr("The correction “%1” → “%2” cannot be written. %3")
                    .arg(old.left(60), edit.replacement.left(60), alone.error().message));
        }
    }
    return bytes;
}

/// The draft as Unicode: read from the bytes that were converted, and proven to say the same.
Result<Draft> converted(const Draft &draft) {
    return unicodeBytes(draft).and_then([&](const QByteArray &bytes) -> Result<Draft> {
        Draft unicode = draft;
        unicode.charset = Charset::Utf8;
        Result<Draft> read = readAgain(unicode, bytes);
        if (!read || hasLegacyText(*read) || read->text.joined() != draft.text.joined())
            return notProven();
        return read;
    });
}

Result<QByteArray> writeAs(WriteIn charset, const Draft &draft, const QList<Edit> &edits,
                           const QList<ChangeAuthor> &authors) {
    if (charset == WriteIn::OwnCharset || !hasLegacyText(draft))
        return writeEdits(draft, edits, authors);
    return converted(draft).and_then(
        [&](const Draft &unicode) { return writeEdits(unicode, edits, authors); });
}

} // namespace

Result<QByteArray> writeDraft(const Draft &draft, const QList<Edit> &edits, WriteIn charset) {
    return writeAs(charset, draft, edits, {});
}

bool canTrackChanges(DraftFormat format) {
    return format == DraftFormat::Docx || format == DraftFormat::Odt;
}

Result<QByteArray> writeTrackedChanges(const Draft &draft, const QList<Edit> &edits,
                                       const QList<ChangeAuthor> &authors, WriteIn charset) {
    if (!canTrackChanges(draft.format))
        return failure(
            DraftWords::tr("Only a Word document or an ODF text can hold tracked changes."));
    if (authors.size() != edits.size())
        return failure(DraftWords::tr("The corrections are out of order; nothing was written."));
    return writeAs(charset, draft, edits, authors);
}

} // namespace morat
