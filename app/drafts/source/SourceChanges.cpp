// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/SourceChanges.h"

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

Result<ZipPackage::Contents> changedMembers(const Draft &draft, const QByteArray &document) {
    const auto &package = std::get<PackageMember>(draft.storage);
    if (package.further.isEmpty())
        return ZipPackage::Contents{{package.name, document}};
    const QList<QByteArray> before = draft.source.split('\0');
    const QList<QByteArray> after = document.split('\0');
    const QStringList names = QStringList{package.name} + package.further;
    if (before.size() != names.size() || after.size() != names.size())
        return notProven();
    ZipPackage::Contents changed;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (before[i] != after[i])
            changed.append({names[i], after[i]});
    }
    return changed;
}

Result<QByteArray> packDocument(const Draft &draft, const QByteArray &document) {
    if (std::holds_alternative<WholeFile>(draft.storage))
        return document;
    return changedMembers(draft, document).and_then([&](const ZipPackage::Contents &changed) {
        if (changed.isEmpty())
            return Result<QByteArray>(draft.bytes);
        return ZipPackage::open(draft.bytes).and_then([&](const ZipPackage &package) {
            return package.withMembers(changed);
        });
    });
}

Result<QByteArray> textInUnicode(const Draft &draft, QList<ByteChange> changes) {
    return applyChanges(draft.source, std::move(changes)).map([](const QByteArray &text) {
        // windows-1258 has the tones as marks of their own.
        return QString::fromUtf8(text).normalized(QString::NormalizationForm_C).toUtf8();
    });
}

} // namespace morat
