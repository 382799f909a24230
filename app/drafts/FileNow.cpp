// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/FileNow.h"

#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

FileNow fileNow(const QString &path, const Draft &draft) {
    const DraftAddress address = DraftAddress::of(path);
    if (!QFileInfo::exists(address.file))
        return FileNow::Missing;
    const Result<QByteArray> read = address.read();
    if (!read)
        return FileNow::Changed;
    const QByteArray &bytes = *read;
    if (bytes == draft.fileBytes())
        return FileNow::AsRead;
    if (draft.item().isEmpty())
        return FileNow::Changed;
    const Result<Draft> article = readAs(
        *draft.format, bytes, {.item = draft.item(), .controls = ControlCharacters::Skipped});
    return article && article->ownBytes() == draft.ownBytes() ? FileNow::AsRead : FileNow::Changed;
}

QStringList changedParagraphs(const Draft &before, const Draft &after) {
    const auto textsOf = [](const Draft &draft) {
        QSet<QString> texts;
        for (const Block &block : draft.text.blocks())
            texts.insert(block.text);
        return texts;
    };
    QStringList changes;
    const auto add = [&changes](const Draft &draft, const QSet<QString> &others,
                                const QString &mark) {
        for (const Block &block : draft.text.blocks()) {
            if (!others.contains(block.text))
                changes.append(mark + block.text);
        }
    };
    add(after, textsOf(before), u"+ "_s);
    add(before, textsOf(after), u"− "_s);
    return changes;
}

} // namespace morat
