// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/WordFile.h"

#include "data/PrivateFile.h"
#include "data/SaveFile.h"
#include "serve/protocol/AcceptedWord.h"
#include "serve/server/ServeTr.h"

#include <QFile>
#include <QFileInfo>

namespace morat {

namespace {

constexpr qsizetype mostWords = 100'000;
constexpr qint64 largestFile = 10 * 1024 * 1024; // bytes
constexpr QChar commentSign = u'#';

QStringList sorted(const QSet<QString> &words) {
    QStringList list(words.cbegin(), words.cend());
    list.sort();
    return list;
}

QString isFull() {
    return ServeTr::tr("The list of accepted words is full.");
}

} // namespace

Result<void> WordFile::open(const QString &path) {
    const std::scoped_lock lock(m_mutex);
    m_path = path;
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return failure(ServeTr::tr("The list of accepted words cannot be read: %1").arg(path));
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("\xef\xbb\xbf")) // as editors of Windows save it
        bytes.remove(0, 3);
    for (const QByteArray &line : bytes.split('\n')) {
        const QString word = acceptedForm(QString::fromUtf8(line));
        if (!word.isEmpty() && !word.startsWith(commentSign))
            m_words.insert(word);
    }
    return {};
}

bool WordFile::contains(const QString &folded) const {
    const std::scoped_lock lock(m_mutex);
    return m_words.contains(folded);
}

QStringList WordFile::words() const {
    const std::scoped_lock lock(m_mutex);
    return sorted(m_words);
}

Result<bool> WordFile::add(const QString &folded) {
    const std::scoped_lock lock(m_mutex);
    if (m_words.contains(folded))
        return false;
    if (folded.startsWith(commentSign))
        return failure(ServeTr::tr("A word that begins with “#” cannot be kept: in the list it "
                                   "would be a comment."));
    if (m_words.size() >= mostWords)
        return failure(isFull());
    QSet<QString> words = m_words;
    words.insert(folded);
    return save(words).map([&] {
        m_words = words;
        return true;
    });
}

Result<bool> WordFile::remove(const QString &folded) {
    const std::scoped_lock lock(m_mutex);
    QSet<QString> words = m_words;
    if (!words.remove(folded))
        return false;
    return save(words).map([&] {
        m_words = words;
        return true;
    });
}

Result<void> WordFile::save(const QSet<QString> &words) const {
    if (!makePrivateFolder(QFileInfo(m_path).absolutePath()))
        return failure(ServeTr::tr("The folder of %1 cannot be made.").arg(m_path));
    const QByteArray bytes = sorted(words).join(u'\n').toUtf8() + '\n';
    if (bytes.size() > largestFile)
        return failure(isFull());
    return saveFile(m_path, bytes, NewFile::ForItsOwner);
}

} // namespace morat
