// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/OneWindow.h"

#include "data/PrivateFile.h"
#include "data/SaveFile.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QUuid>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr QStringView messageSuffix = u".open";
/// How often is looked, by the one who waits and where changes are not announced.
constexpr std::chrono::milliseconds shortly(50);
constexpr std::chrono::milliseconds often(500);
/// A message of more is none.
constexpr qint64 longestMessage = qint64{4} << 20;

/// Windows lets a program come forward only when the one lets it that the user has just started.
void letComeForward([[maybe_unused]] qint64 process) {
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(DWORD(process));
#endif
}

} // namespace

OneWindow::OneWindow(const QString &store)
    : m_lock(store)
    , m_inbox(store + u".inbox"_s) {
    m_poll.setInterval(often);
    connect(&m_poll, &QTimer::timeout, this, &OneWindow::take);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &OneWindow::take);
}

OneWindow::Outcome OneWindow::begin(const QStringList &files, std::chrono::milliseconds patience) {
    const std::optional<qint64> holder = m_lock.take();
    if (!holder)
        return Outcome::IsFirst;
    letComeForward(*holder);
    const QString message = put(files);
    if (message.isEmpty())
        return Outcome::NoAnswer;
    for (const QDeadlineTimer deadline(patience); !deadline.hasExpired();
         QThread::msleep(shortly.count())) {
        if (!QFile::exists(message))
            return Outcome::HandedOver;
        // It came to its end in between: this is the window now. Whoever removes the message has
        // its files.
        if (!m_lock.take())
            return QFile::remove(message) ? Outcome::IsFirst : Outcome::HandedOver;
    }
    return QFile::remove(message) ? Outcome::NoAnswer : Outcome::HandedOver;
}

QString OneWindow::put(const QStringList &files) const {
    if (!makePrivateFolder(m_inbox))
        return {};
    QJsonArray names;
    for (const QString &file : files)
        names.append(QDir::current().absoluteFilePath(file));
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"files"_s, names}}).toJson();
    // The name that the window looks for is given to a file that is whole.
    QString message = m_inbox + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString whole = message + messageSuffix;
    if (!saveFile(message, bytes, NewFile::ForItsOwner) || !QFile::rename(message, whole))
        return {};
    return whole;
}

void OneWindow::listen() {
    if (makePrivateFolder(m_inbox))
        m_watcher.addPath(m_inbox);
    m_poll.start();
    take();
}

void OneWindow::take() {
    const QDir inbox(m_inbox);
    for (const QString &name : inbox.entryList({u'*' + messageSuffix.toString()}, QDir::Files,
                                               QDir::Time | QDir::Reversed)) {
        QFile file(inbox.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > longestMessage)
            continue;
        const QJsonDocument message = QJsonDocument::fromJson(file.readAll());
        file.close();
        if (!file.remove())
            continue; // the other one has taken it back
        QStringList files;
        const QJsonArray names = message.object().value(u"files"_s).toArray();
        for (const auto &each : names)
            files.append(each.toString());
        emit filesCame(files);
    }
}

} // namespace morat
