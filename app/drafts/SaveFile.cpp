// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/NativePath.h"
#include "drafts/DraftWriter.h"
#include "drafts/cms/WxrIndex.h"
#include "drafts/translation/DraftTr.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <optional>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace morat {

namespace {

const WxrItem *itemNamed(const QList<WxrItem> &items, const QString &name) {
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [&](const WxrItem &item) { return item.name == name; });
    return found == items.cend() ? nullptr : &*found;
}

/// The file with this article as it is in `bytes`; nothing when the file has no such article.
std::optional<QByteArray> withArticle(QByteArray file, const QString &name,
                                      const QByteArray &bytes) {
    const QList<WxrItem> before = wxrItems(file);
    const QList<WxrItem> now = wxrItems(bytes);
    const WxrItem *old = itemNamed(before, name);
    const WxrItem *article = itemNamed(now, name);
    if (!looksLikeWxr(file) || old == nullptr || article == nullptr)
        return {};
    return file.replace(old->whole.start, old->whole.length,
                        bytes.mid(article->whole.start, article->whole.length));
}

/// Word keeps a document that it shows from being replaced, and Windows then says no more than that
/// access is denied. On other systems nobody can.
bool isKeptByAnotherProgram([[maybe_unused]] const QFileInfo &info) {
#ifdef Q_OS_WIN
    const std::wstring path = extendedLengthPath(info.absoluteFilePath()).toStdWString();
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE | DELETE,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(file);
#endif
    return false;
}

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes) {
    const QFileInfo info(path);
    if (info.isDir())
        return failure(DraftTr::tr("%1 is a folder; choose a file name.").arg(path));
    // Renaming a new file over a device would replace the device.
    if (info.exists() && !info.isFile())
        return failure(DraftTr::tr("%1 is not an ordinary file.").arg(path));

    // QSaveFile follows a symbolic link to its target and keeps the permissions of what it
    // replaces; until commit() the old content stands.
    QSaveFile file(path);
    const auto failed = [&file, &path, &info] {
        if (isKeptByAnotherProgram(info))
            return failure(DraftTr::tr("%1 is open in another program, such as Word. Close it "
                                       "there and save again. The old content is untouched.")
                               .arg(path));
        return failure(DraftTr::tr("%1 could not be saved: %2 The old content is untouched.")
                           .arg(path, file.errorString() + QLatin1Char('.')));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (file.write(bytes) != bytes.size())
        return failed();
    if (!file.commit())
        return failed();
    return {};
}

Result<void> saveDraft(const QString &path, const Draft &draft, const QByteArray &bytes) {
    QFile there(path);
    if (draft.own.isEmpty() || !there.exists() || !there.open(QIODevice::ReadOnly))
        return saveFile(path, bytes);
    const QByteArray file = there.readAll();
    there.close();
    return saveFile(path, withArticle(file, draft.member, bytes).value_or(bytes));
}

} // namespace morat
