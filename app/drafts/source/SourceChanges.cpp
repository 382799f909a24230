// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/SourceChanges.h"

#include "drafts/package/ZipPackage.h"

namespace morat {

namespace {

/// Changes of the source's text, written into the file as the file writes text.
Result<QByteArray> inOwnCharset(const Draft &draft, const QList<ByteChange> &changes) {
    QList<ByteChange> inFile;
    for (const ByteChange &change : changes) {
        const SourceRange range = draft.transcoding.inFile(change.range);
        const auto bytes =
            draft.transcoding.encoded(QString::fromUtf8(change.bytes), change.range.start,
                                      QByteArrayView(draft.bytes).first(range.start));
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        inFile.append({range, *bytes});
    }
    return applyChanges(draft.bytes, std::move(inFile));
}

} // namespace

Result<QByteArray> changedFile(const Draft &draft, QList<ByteChange> changes) {
    if (draft.format == DraftFormat::Odt || draft.format == DraftFormat::Docx) {
        return applyChanges(draft.source, std::move(changes)).and_then([&](const QByteArray &xml) {
            return packDocument(draft, xml);
        });
    }
    if (!draft.transcoding.isEmpty())
        return inOwnCharset(draft, changes);
    if (!draft.envelope.isEmpty()) {
        for (ByteChange &change : changes)
            change = draft.envelope.inFile(change, draft.bytes);
    }
    return applyChanges(draft.bytes, std::move(changes));
}

Result<QByteArray> packDocument(const Draft &draft, const QByteArray &document) {
    return ZipPackage::open(draft.bytes).and_then([&](const ZipPackage &package) {
        return package.withMember(draft.member, document);
    });
}

Result<QByteArray> textInUnicode(const Draft &draft, QList<ByteChange> changes) {
    return applyChanges(draft.source, std::move(changes)).map([](const QByteArray &text) {
        // windows-1258 has the tones as marks of their own.
        return QString::fromUtf8(text).normalized(QString::NormalizationForm_C).toUtf8();
    });
}

} // namespace morat
