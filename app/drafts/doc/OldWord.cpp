// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/doc/OldWord.h"

#include "drafts/translation/DraftTr.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int longestWait = 120'000; // milliseconds
constexpr qint64 mostBytes = 200 * 1024 * 1024;

/// A name in a compound file's directory is UTF-16.
bool holdsStream(const QByteArray &bytes, const char *name) {
    QByteArray wide;
    for (const char *c = name; *c != 0; ++c) {
        wide += *c;
        wide += '\0';
    }
    return bytes.contains(wide);
}

QString officeProgram() {
    for (const QString &name : {u"soffice"_s, u"libreoffice"_s}) {
        if (QString found = QStandardPaths::findExecutable(name); !found.isEmpty())
            return found;
    }
    const QStringList folders{
        qEnvironmentVariable("ProgramFiles") + u"/LibreOffice/program"_s,
        qEnvironmentVariable("ProgramFiles(x86)") + u"/LibreOffice/program"_s,
        u"/Applications/LibreOffice.app/Contents/MacOS"_s,
    };
    return QStandardPaths::findExecutable(u"soffice"_s, folders);
}

tl::unexpected<Failure> notConverted(const QString &why) {
    return failure(DraftTr::tr("LibreOffice could not make a .docx of the old Word document "
                               "(.doc): %1 Open it in a word processor and save it as .docx.")
                       .arg(why));
}

/// Ends the program and what it started.
void stop(QProcess &process) {
#ifdef Q_OS_UNIX
    if (process.processId() > 0)
        ::kill(-pid_t(process.processId()), SIGKILL);
#endif
    process.kill();
    process.waitForFinished();
}

} // namespace

bool looksLikeOldWord(const QByteArray &bytes) {
    return bytes.startsWith("\xd0\xcf\x11\xe0") && !holdsStream(bytes, "EncryptedPackage");
}

Result<QByteArray> docxFromOldWord(const QByteArray &bytes) {
    const QString program = officeProgram();
    if (program.isEmpty()) {
        return failure(
            DraftTr::tr("The file is an old Word document (.doc). It can be opened where "
                        "LibreOffice is installed; or save it as .docx."));
    }
    if (!holdsStream(bytes, "WordDocument"))
        return notConverted(DraftTr::tr("it holds no text."));
    const QTemporaryDir folder;
    const QString source = folder.filePath(u"draft.doc"_s);
    QFile file(source);
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.flush())
        return notConverted(DraftTr::tr("there is no room for it."));
    file.close();

    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    // "soffice" is a script that starts the program: both are to end together.
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
    // A profile of its own: the editor may have LibreOffice open.
    process.start(program, {u"-env:UserInstallation="_s +
                                QUrl::fromLocalFile(folder.filePath(u"profile"_s)).toString(),
                            u"--headless"_s, u"--norestore"_s, u"--nolockcheck"_s,
                            u"--convert-to"_s, u"docx"_s, u"--outdir"_s, folder.path(), source});
    if (!process.waitForStarted() || !process.waitForFinished(longestWait)) {
        stop(process);
        return notConverted(DraftTr::tr("it does not answer."));
    }
    QFile made(folder.filePath(u"draft.docx"_s));
    if (!made.open(QIODevice::ReadOnly) || made.size() == 0 || made.size() > mostBytes)
        return notConverted(DraftTr::tr("it is damaged or protected by a password."));
    return made.readAll();
}

} // namespace morat
