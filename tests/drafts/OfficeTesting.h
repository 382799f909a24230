// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace morat::testing {

/// LibreOffice without windows, on files in a folder of its own: what it makes of a document is
/// what others will see of it.
class Office {
public:
    Office()
        : m_program(QStandardPaths::findExecutable(QStringLiteral("soffice"))) {}

    [[nodiscard]] bool isInstalled() const { return !m_program.isEmpty(); }
    [[nodiscard]] QString path(const QString &name = {}) const {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }

    QString write(const QString &name, const QByteArray &bytes) {
        QFile file(m_folder.filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("a test file could not be written", __FILE__, __LINE__);
        return file.fileName();
    }

    [[nodiscard]] QByteArray read(const QString &name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool run(const QStringList &arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MORAT_LIST"), m_folder.filePath(QStringLiteral("list")));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(m_program,
                      QStringList{QStringLiteral("-env:UserInstallation=file://") +
                                      m_folder.filePath(QStringLiteral("profile")),
                                  QStringLiteral("--headless"), QStringLiteral("--norestore")} +
                          arguments);
        return process.waitForFinished(240'000) && process.exitCode() == 0;
    }

    /// After the first start, which fills the profile: a macro that goes through a list of
    /// "command|source|target" and writes what each document says, as text or as flat ODF.
    bool takeMacro() {
        const QString basic = QStringLiteral("profile/user/basic/");
        for (const QString &name : {QStringLiteral("script.xlc"), QStringLiteral("script.xlb"),
                                    QStringLiteral("Module1.xba")}) {
            QFile file(QStringLiteral(MORAT_TEST_DATA) + QStringLiteral("/libreoffice/") + name);
            if (!file.open(QIODevice::ReadOnly))
                return false;
            const QString folder =
                name.endsWith(QLatin1String("xlc")) ? basic : basic + QStringLiteral("Standard/");
            write(folder + name, file.readAll());
        }
        return true;
    }

    bool resolve(const QString &list) {
        write(QStringLiteral("list"), list.toUtf8());
        return run({QStringLiteral("macro:///Standard.Module1.Resolve")});
    }

private:
    QTemporaryDir m_folder;
    QString m_program;
};

} // namespace morat::testing
