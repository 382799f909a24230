// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/SourceChanges.h"

#include "drafts/package/ZipPackage.h"

namespace morat {

namespace {

/// Makes the changes in the file, as the source stands in it.
struct ChangeIn {
    const Draft &draft;
    QList<ByteChange> changes;

    Result<QByteArray> operator()(const WholeFile &) {
        return applyChanges(draft.bytes, std::move(changes));
    }
    Result<QByteArray> operator()(const PackageMember &) {
        return applyChanges(draft.source, std::move(changes)).and_then([&](const QByteArray &xml) {
            return packDocument(draft, xml);
        });
    }
    /// The file writes the text in its own charset.
    Result<QByteArray> operator()(const TranscodedFile &file) {
        for (ByteChange &change : changes) {
            const SourceRange range = file.transcoding.inFile(change.range);
            const auto bytes =
                file.transcoding.encoded(QString::fromUtf8(change.bytes), change.range.start,
                                         QByteArrayView(draft.bytes).first(range.start));
            if (!bytes)
                return tl::make_unexpected(bytes.error());
            change = {range, *bytes};
        }
        return applyChanges(draft.bytes, std::move(changes));
    }
    Result<QByteArray> operator()(const FieldsOfFile &file) {
        for (ByteChange &change : changes)
            change = file.envelope.inFile(change, draft.bytes);
        return applyChanges(draft.bytes, std::move(changes));
    }
};

} // namespace

Result<QByteArray> changedFile(const Draft &draft, QList<ByteChange> changes) {
    return std::visit(ChangeIn{draft, std::move(changes)}, draft.storage);
}

Result<QByteArray> packDocument(const Draft &draft, const QByteArray &document) {
    return ZipPackage::open(draft.bytes).and_then([&](const ZipPackage &package) {
        return package.withMember(draft.member(), document);
    });
}

Result<QByteArray> textInUnicode(const Draft &draft, QList<ByteChange> changes) {
    return applyChanges(draft.source, std::move(changes)).map([](const QByteArray &text) {
        // windows-1258 has the tones as marks of their own.
        return QString::fromUtf8(text).normalized(QString::NormalizationForm_C).toUtf8();
    });
}

} // namespace morat
