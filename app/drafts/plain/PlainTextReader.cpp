// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/plain/PlainTextReader.h"

#include "drafts/draft/PressConventions.h"
#include "drafts/source/MappedText.h"
#include "drafts/translation/DraftTr.h"

using namespace Qt::StringLiterals;

// Every line is a block. A line ends at LF, CR, CR LF or one of Unicode's two separators, each
// of which is one line break of the joined text, as it is in a text editor. A line break at the
// very end of the file ends the last line and makes no empty block after it; it stays in the
// bytes, which is all that a faithful export needs.

namespace morat {

namespace {

/// Each line costs some 250 bytes; no article has so many.
constexpr qsizetype mostLines = 500'000;

/// The length of the line break at `at`, 0 when there is none.
qsizetype lineBreakAt(QStringView text, qsizetype at) {
    switch (text[at].unicode()) {
    case u'\r':
        return at + 1 < text.size() && text[at + 1] == u'\n' ? 2 : 1;
    case u'\n':
    case u'\u2028':
    case u'\u2029':
        return 1;
    default:
        return 0;
    }
}

struct Line {
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype breakLength = 0;
};

QList<Line> splitLines(QStringView text) {
    QList<Line> lines;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size() && lines.size() <= mostLines;) {
        const qsizetype length = lineBreakAt(text, at);
        if (length == 0) {
            ++at;
            continue;
        }
        lines.append({start, at - start, length});
        at += length;
        start = at;
    }
    if (start < text.size() || lines.isEmpty())
        lines.append({start, text.size() - start, 0});
    return lines;
}

/// The line break that the draft uses most; LF when it has none.
QString commonLineBreak(QStringView text, const QList<Line> &lines) {
    qsizetype crlf = 0;
    qsizetype cr = 0;
    qsizetype lf = 0;
    for (const Line &line : lines) {
        if (line.breakLength == 2)
            ++crlf;
        else if (line.breakLength == 1)
            ++(text[line.start + line.length] == u'\r' ? cr : lf);
    }
    if (crlf > 0 && crlf >= lf && crlf >= cr)
        return u"\r\n"_s;
    return cr > lf ? u"\r"_s : u"\n"_s;
}

} // namespace

Result<Draft> readPlainText(const QByteArray &bytes, std::optional<Charset> chosen) {
    Result<Decoded> decoded = decodeDraft(bytes, chosen);
    if (!decoded)
        return tl::make_unexpected(decoded.error());

    const QStringView text = decoded->text;
    const QList<Line> lines = splitLines(text);
    if (lines.size() > mostLines) {
        return failure(
            DraftTr::tr("The file has more than %1 lines; that is no article.").arg(mostLines));
    }

    Draft draft;
    draft.bytes = bytes;
    draft.source = decoded->source;
    draft.storage = storageOf(decoded->transcoding);
    draft.extraction = Extraction::DecodedFile;
    draft.charset = decoded->charset;
    const Charset charset = decoded->sourceCharset();
    draft.hasByteOrderMark = decoded->hasByteOrderMark;
    CompositionCount composition;
    composition.count(text);
    draft.composition = composition.majority();
    const QByteArray split = encode(commonLineBreak(text, lines), charset);

    QList<Block> blocks;
    blocks.reserve(lines.size());
    draft.origins.reserve(lines.size());
    qint64 at = decoded->textStart();
    for (const Line &line : lines) {
        const QStringView content = text.sliced(line.start, line.length);
        MappedText mapped(charset);
        mapped.appendTextAt(content, at);
        MappedText::Composed composed = mapped.compose();
        BlockOrigin origin;
        origin.extracted = composed.mapToRaw(line.start);
        origin.source = std::move(composed.map);
        Block block;
        block.text = std::move(composed.text);
        origin.extractedStart = line.start;
        const qint64 end = at + encodedLength(content, charset);
        const qint64 next =
            end + encodedLength(text.sliced(line.start + line.length, line.breakLength), charset);
        origin.whole = {at, next - at};
        if (!draft.origins.isEmpty() && line.breakLength == 0) {
            // The last line goes with the line break before it.
            const qint64 start = draft.origins.last().separator.start;
            origin.whole = {start, next - start};
        }
        origin.separator = {end, next - end};
        origin.split = split;
        blocks.append(std::move(block));
        draft.origins.append(std::move(origin));
        at = next;
    }
    // After the last block there is nothing to join.
    draft.origins.last().separator = {};

    nameLines(blocks);
    noteCharset(blocks, draft.charset);
    draft.text = Text(std::move(blocks));
    return draft;
}

} // namespace morat
