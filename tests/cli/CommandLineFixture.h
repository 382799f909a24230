// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace morat {

/// morat-cli as a shell runs it, in a temporary folder.
class CommandLineFixture {
public:
    struct Answer {
        int exit = -1;
        QByteArray out;
        QByteArray err;
    };

    [[nodiscard]] static Answer run(const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral(MORAT_CLI), arguments);
        if (!process.waitForFinished(60000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    /// With bytes on standard input.
    [[nodiscard]] static Answer runOn(const QByteArray &input, const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral(MORAT_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    /// What check says of files, hints too: an object a file.
    [[nodiscard]] static QList<QJsonObject> jsonOf(const QStringList &files) {
        const Answer answer =
            run(QStringList{QStringLiteral("check"), QStringLiteral("--format"),
                            QStringLiteral("json"), QStringLiteral("--no-exit"),
                            QStringLiteral("--min-level"), QStringLiteral("info")} +
                files);
        QList<QJsonObject> objects;
        for (const QByteArray &line : answer.out.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }

    /// An empty review database.
    [[nodiscard]] QString newStore(const QString &name) const {
        return Store::open(path(name)) ? path(name) : QString();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace morat
