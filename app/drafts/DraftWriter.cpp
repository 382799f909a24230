// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftWriter.h"

#include "drafts/DraftProof.h"
#include "drafts/Formats.h"
#include "drafts/TrackedInPart.h"
#include "drafts/draft/ByteChanges.h"
#include "drafts/source/EditSteps.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

// Edits become changes of byte runs, through the blocks' source maps alone. Afterwards the new
// bytes are read again and proven.

namespace morat {

namespace {

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
    const Result<QByteArray> bytes = authors.isEmpty()
                                         ? draft.format->write(draft, steps)
                                         : draft.format->track(draft, steps, stepAuthors);
    if (!bytes)
        return bytes;
    const Result<Draft> written = readAgain(draft, *bytes);
    if (!written || written->charset != draft.charset || !saysWhatWasWanted(draft, edits, *written))
        return notProven();
    if (!authors.isEmpty() && !draft.format->isSameRejected(draft, *written))
        return notProven();
    return withTwins(draft, *written);
}

Result<QByteArray> writeEdits(const Draft &draft, const QList<Edit> &edits,
                              const QList<ChangeAuthor> &authors) {
    QList<Edit> clean;
    clean.reserve(edits.size());
    qsizetype at = 0;
    for (Edit edit : edits) {
        if (edit.range.start < at || edit.range.length < 0 ||
            edit.range.end() > draft.text.length())
            return failure(DraftTr::tr("The corrections are out of order; nothing was written."));
        at = edit.range.end();
        edit.replacement.replace("\r\n"_L1, "\n"_L1);
        edit.replacement.replace(u'\r', u'\n');
        edit.replacement.replace(QChar(QChar::ParagraphSeparator), QChar(u'\n'));
        edit.replacement.replace(QChar(QChar::LineSeparator), QChar(u'\n'));
        edit.replacement = edit.replacement.normalized(QString::NormalizationForm_C);
        clean.append(std::move(edit));
    }
    return writeAndProve(draft, clean, authors);
}

/// The draft as Unicode: read from the bytes that were converted, and proven to say the same.
Result<Draft> converted(const Draft &draft) {
    return draft.format->toUnicode(draft).and_then([&](const QByteArray &bytes) -> Result<Draft> {
        Draft unicode = draft;
        if (!isUnicode(draft.charset))
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

bool canTrackChanges(const Format *format) {
    return format != nullptr && format->track != nullptr;
}

Result<QByteArray> writeTrackedChanges(const Draft &draft, const QList<Edit> &edits,
                                       const QList<ChangeAuthor> &authors, WriteIn charset) {
    if (!canTrackChanges(draft.format))
        return failure(
            DraftTr::tr("Only a Word document, an ODF text or an RTF document can hold tracked "
                        "changes."));
    if (authors.size() != edits.size())
        return failure(DraftTr::tr("The corrections are out of order; nothing was written."));
    return writeAs(charset, draft, edits, authors);
}

namespace {

/// Edits by their index, each with what belongs to it.
using WriteSome = std::function<Result<QByteArray>(const QList<qsizetype> &)>;

/// Together, and in halves where that fails; the first half stays in order before the second.
Result<WrittenInPart> writeInPart(const QList<Edit> &edits, const WriteSome &write) {
    WrittenInPart written;
    QList<qsizetype> made;
    Result<QByteArray> bytes = write({});
    QList<qsizetype> all(edits.size());
    std::iota(all.begin(), all.end(), 0);
    QList<QList<qsizetype>> open{std::move(all)};
    while (bytes && !open.isEmpty()) {
        const QList<qsizetype> next = open.takeLast();
        if (next.isEmpty())
            continue;
        Result<QByteArray> more = write(made + next);
        if (more) {
            made += next;
            bytes = std::move(more);
        } else if (next.size() == 1) {
            written.refused.append({edits.at(next.first()), more.error().message});
        } else {
            open.append(next.sliced(next.size() / 2));
            open.append(next.first(next.size() / 2));
        }
    }
    return std::move(bytes).map([&](QByteArray last) {
        written.bytes = std::move(last);
        return std::move(written);
    });
}

template <typename Value>
QList<Value> chosenOf(const QList<Value> &values, const QList<qsizetype> &chosen) {
    QList<Value> some;
    some.reserve(chosen.size());
    for (const qsizetype i : chosen)
        some.append(values.at(i));
    return some;
}

} // namespace

Result<WrittenInPart> writeDraftInPart(const Draft &draft, const QList<Edit> &edits,
                                       WriteIn charset) {
    return writeInPart(edits, [&](const QList<qsizetype> &chosen) {
        return writeDraft(draft, chosenOf(edits, chosen), charset);
    });
}

Result<WrittenInPart> writeTrackedInPart(const Draft &draft, const QList<Edit> &edits,
                                         const QList<ChangeAuthor> &authors, WriteIn charset) {
    if (authors.size() != edits.size())
        return failure(DraftTr::tr("The corrections are out of order; nothing was written."));
    return writeInPart(edits, [&](const QList<qsizetype> &chosen) {
        return writeTrackedChanges(draft, chosenOf(edits, chosen), chosenOf(authors, chosen),
                                   charset);
    });
}

bool canHoldComments(const Format *format) {
    return format != nullptr && format->comment != nullptr;
}

QList<DraftComment> commentsOf(const Draft &draft) {
    return draft.format == nullptr || draft.format->comments == nullptr
               ? QList<DraftComment>()
               : draft.format->comments(draft);
}

Result<QByteArray> withComments(const Draft &draft, const QList<DraftComment> &comments) {
    if (draft.format->comment == nullptr)
        return failure(DraftTr::tr("Only a Word document or an ODF text can hold comments."));
    if (comments.isEmpty())
        return draft.bytes;
    return draft.format->comment(draft, comments)
        .and_then([&](const QByteArray &bytes) -> Result<QByteArray> {
            const auto again = readAgain(draft, bytes);
            if (!again || again->text.joined() != draft.text.joined()) {
                return failure(
                    DraftTr::tr("The comments cannot be written into the draft's markup safely."));
            }
            return bytes;
        });
}

} // namespace morat
