// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pdf/PdfReading.h"

#include "typeset/pdf/PdfAnswer.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(typeset)
};

constexpr qint64 largestFile = 300LL * 1024 * 1024;
constexpr qsizetype largestLine = 96LL * 1024 * 1024; ///< bytes of one answer
constexpr int patience = 30'000;                      ///< ms without an answer
constexpr int look = 40;                              ///< ms between two looks at the stop
/// Pages that end the process one after the other: it is the document, not the page.
constexpr int mostFailures = 8;

Failure notInstalled() {
    return {Tr::tr("The program that reads PDF documents (morat-pdf) cannot be started.")};
}

Failure reasonOf(const QString &error) {
    if (error == u"locked")
        return {Tr::tr("The PDF document is locked by a password. Ask for one without.")};
    if (error == u"large")
        return {Tr::tr("The PDF document, or a page of it, is too large to be read.")};
    return {Tr::tr("The PDF document is damaged and cannot be read.")};
}

/// The reader at work. The document is handed to it while its answers are read.
class Reader {
public:
    Reader(const QString &program, const QStringList &arguments, const QByteArray &pdf,
           std::stop_token stop)
        : m_stop(std::move(stop)) {
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_sinceAnswer.start();
        if (program.isEmpty())
            return;
        m_process.start(program, arguments);
        m_isStarted = m_process.waitForStarted(patience);
        if (!m_isStarted)
            return;
        m_process.write(pdf);
        m_process.closeWriteChannel();
    }
    ~Reader() {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(2000);
        }
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    [[nodiscard]] bool isStarted() const { return m_isStarted; }
    /// The next line without its end; nothing when there is none any more, or too late.
    [[nodiscard]] std::optional<QByteArray> line() {
        while (!m_process.canReadLine()) {
            if (m_process.bytesAvailable() > largestLine || !wait())
                return std::nullopt;
        }
        m_sinceAnswer.restart();
        return m_process.readLine().chopped(1);
    }
    [[nodiscard]] std::optional<QByteArray> bytes(qsizetype count) {
        while (m_process.bytesAvailable() < count) {
            if (!wait())
                return std::nullopt;
        }
        return m_process.read(count);
    }

private:
    /// False when nothing will come any more.
    [[nodiscard]] bool wait() {
        if (m_stop.stop_requested() || m_sinceAnswer.elapsed() > patience)
            return false;
        const qint64 before = m_process.bytesAvailable();
        if (m_process.waitForReadyRead(look) || m_process.bytesAvailable() > before)
            return true;
        return m_process.state() != QProcess::NotRunning;
    }

    QProcess m_process;
    std::stop_token m_stop;
    QElapsedTimer m_sinceAnswer;
    bool m_isStarted = false;
};

} // namespace

QString pdfReaderProgram() {
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString &place : {u"morat-pdf"_s, u"../libexec/morat/morat-pdf"_s}) {
        const QFileInfo file(programs, place);
        if (file.isExecutable())
            return file.absoluteFilePath();
    }
    return {};
}

Result<QByteArray> readPdfFile(const QString &path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Tr::tr("%1 cannot be read: %2")
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
    if (file.size() > largestFile)
        return tl::make_unexpected(reasonOf(u"large"_s));
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(Tr::tr("%1 cannot be read: %2")
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
    // Readers of PDF look for this in the first kilobyte.
    if (!bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return failure(Tr::tr("%1 is no PDF document.").arg(QDir::toNativeSeparators(path)));
    return bytes;
}

bool PdfPages::hasWords() const {
    return std::ranges::any_of(pages, [](const Page &page) { return !page.words.isEmpty(); });
}

Result<PdfPages> readPdfPages(const QString &program, const QByteArray &pdf, std::stop_token stop) {
    PdfPages read;
    int all = -1;
    int failures = 0;
    while (all < 0 || read.pages.size() < std::min(all, mostPages)) {
        const qsizetype first = read.pages.size();
        Reader reader(program, {u"words"_s, QString::number(first)}, pdf, stop);
        if (!reader.isStarted())
            return tl::make_unexpected(notInstalled());
        const auto begin = reader.line();
        const PdfAnswer count = begin ? pdfAnswerFrom(*begin) : PdfAnswer{};
        if (count.kind != PdfAnswer::Kind::PageCount || (all >= 0 && count.number != all)) {
            if (stop.stop_requested())
                return failure(Tr::tr("Reading the PDF document was stopped."));
            return tl::make_unexpected(reasonOf(count.error));
        }
        all = count.number;
        bool isWhole = true;
        while (read.pages.size() < std::min(all, mostPages)) {
            const auto line = reader.line();
            const PdfAnswer answer = line ? pdfAnswerFrom(*line) : PdfAnswer{};
            if (answer.kind != PdfAnswer::Kind::Page || answer.number != read.pages.size()) {
                isWhole = false;
                break;
            }
            if (!answer.page)
                read.unread.append(answer.number);
            read.pages.append(answer.page.value_or(Page{}));
        }
        if (stop.stop_requested())
            return failure(Tr::tr("Reading the PDF document was stopped."));
        if (isWhole)
            break;
        // The page at which it ended is left out.
        if (++failures > mostFailures)
            return tl::make_unexpected(reasonOf(u"damaged"_s));
        read.unread.append(int(read.pages.size()));
        read.pages.append(Page{});
    }
    read.left = std::max(0, all - int(read.pages.size()));
    if (all == 0 || read.unread.size() == read.pages.size())
        return tl::make_unexpected(reasonOf(u"damaged"_s));
    return read;
}

Result<PagePicture> drawPdfPage(const QString &program, const QByteArray &pdf, int page, double dpi,
                                std::stop_token stop) {
    Reader reader(program, {u"picture"_s, QString::number(page), QString::number(dpi)}, pdf, stop);
    if (!reader.isStarted())
        return tl::make_unexpected(notInstalled());
    const auto line = reader.line();
    const PdfAnswer answer = line ? pdfAnswerFrom(*line) : PdfAnswer{};
    if (answer.kind != PdfAnswer::Kind::PictureSize)
        return tl::make_unexpected(reasonOf(answer.error));
    const auto pixels = reader.bytes(qsizetype(answer.pixels.width()) * answer.pixels.height() * 3);
    if (!pixels)
        return tl::make_unexpected(reasonOf(u"damaged"_s));
    return PagePicture{answer.pixels, *pixels};
}

} // namespace morat
