// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/Journal.h"

#include "review/journal/StepBytes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The context of what is said here to the user.
struct JournalTr {
    Q_DECLARE_TR_FUNCTIONS(JournalTr)
};

constexpr qsizetype sumLength = 8;
constexpr qsizetype frameLength = 4 + sumLength;
const QByteArray beginning = "MoratJ1\n";

QByteArray sumOf(const QByteArray &bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(sumLength);
}

/// Length, checksum, bytes.
QByteArray framed(const QByteArray &bytes) {
    std::array<char, 4> length{};
    qToLittleEndian(quint32(bytes.size()), length.data());
    return QByteArray(length.data(), length.size()) + sumOf(bytes) + bytes;
}

enum class Frame : quint8 { Whole, Torn, Damaged };

/// Takes the next framed bytes from the front. What a failure of the current leaves at the end of a
/// file is a frame cut short, or zeros where nothing was written any more.
Frame takeFrame(QByteArrayView &rest, QByteArray &bytes) {
    const bool isBlank = std::all_of(rest.begin(), rest.end(), [](char c) { return c == 0; });
    if (rest.size() < frameLength || isBlank)
        return Frame::Torn;
    const auto length = qsizetype(qFromLittleEndian<quint32>(rest.data()));
    if (length > rest.size() - frameLength)
        return Frame::Torn;
    bytes = rest.sliced(frameLength, length).toByteArray();
    if (sumOf(bytes) != rest.sliced(4, sumLength)) {
        const QByteArrayView behind = rest.sliced(frameLength + length);
        const bool isLast =
            std::all_of(behind.begin(), behind.end(), [](char c) { return c == 0; });
        return isLast ? Frame::Torn : Frame::Damaged;
    }
    rest = rest.sliced(frameLength + length);
    return Frame::Whole;
}

QByteArray headOf(const JournalBinding &binding) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << binding.draft << binding.revision << binding.contentHash << binding.path;
    return beginning + framed(bytes);
}

std::optional<JournalBinding> bindingFrom(const QByteArray &bytes) {
    JournalBinding binding;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    in >> binding.draft >> binding.revision >> binding.contentHash >> binding.path;
    return in.status() == QDataStream::Ok ? std::optional(binding) : std::nullopt;
}

std::optional<QByteArray> contentOf(const QString &path, const FileCalls &calls) {
    const int file = calls.openToRead(path);
    if (file == -1)
        return std::nullopt;
    std::optional<QByteArray> all = QByteArray();
    std::vector<char> piece(size_t{1} << 16);
    for (;;) {
        const qint64 count = calls.read(file, piece.data(), qint64(piece.size()));
        if (count < 0)
            all.reset();
        if (count <= 0)
            break;
        all->append(piece.data(), count);
    }
    [[maybe_unused]] const int closed = calls.close(file);
    return all;
}

tl::unexpected<Failure> writeFailure(const QString &path) {
    return failure(JournalTr::tr("The journal %1 could not be written, and nothing was changed: %2")
                       .arg(path, reasonOfFailure()));
}

} // namespace

Journal::Journal(QString path, JournalBinding binding, std::shared_ptr<const FileCalls> calls,
                 int file)
    : m_path(std::move(path))
    , m_binding(std::move(binding))
    , m_calls(std::move(calls))
    , m_file(file) {}

Journal::~Journal() {
    close();
}

void Journal::close() {
    const std::lock_guard lock(m_flushing);
    if (m_file == -1)
        return;
    [[maybe_unused]] const int closed = m_calls->close(std::exchange(m_file, -1));
}

Result<std::unique_ptr<Journal>> Journal::create(const QString &path, JournalBinding binding,
                                                 std::shared_ptr<const FileCalls> calls) {
    const int file = calls->create(path, NewFile::ForItsOwner);
    if (file == -1)
        return writeFailure(path);
    std::unique_ptr<Journal> journal(new Journal(path, std::move(binding), std::move(calls), file));
    const QByteArray head = headOf(journal->m_binding);
    if (!journal->write(head)) {
        const auto reason = writeFailure(path);
        journal->remove();
        return reason;
    }
    journal->m_headLength = head.size();
    journal->m_length = head.size();
    return journal;
}

Result<JournalContent> Journal::read(const QString &path, const FileCalls &calls) {
    const std::optional<QByteArray> all = contentOf(path, calls);
    if (!all)
        return failure(
            JournalTr::tr("The journal %1 cannot be read: %2").arg(path, reasonOfFailure()));
    QByteArrayView rest(*all);
    QByteArray bytes;
    std::optional<JournalBinding> binding;
    if (beginning.startsWith(*all))
        return JournalContent(); // the program came to its end when it had just made it
    if (rest.startsWith(beginning)) {
        rest = rest.sliced(beginning.size());
        const Frame head = takeFrame(rest, bytes);
        if (head == Frame::Torn)
            return JournalContent();
        if (head == Frame::Whole)
            binding = bindingFrom(bytes);
    }
    if (!binding)
        return failure(JournalTr::tr("The file %1 is no journal of Mo-rát.").arg(path));
    JournalContent content{*binding, {}, false};
    Frame frame = Frame::Torn;
    while ((frame = takeFrame(rest, bytes)) == Frame::Whole) {
        std::optional<StepRecord> step = stepFromBytes(bytes);
        if (!step || step->draft != binding->draft || step->revision != binding->revision) {
            frame = Frame::Damaged;
            break;
        }
        content.steps.append(std::move(*step));
    }
    content.isDamaged = frame == Frame::Damaged;
    return content;
}

bool Journal::write(const QByteArray &bytes) {
    for (qint64 done = 0; done < bytes.size();) {
        const qint64 written =
            m_calls->write(m_file, bytes.constData() + done, bytes.size() - done);
        if (written <= 0) {
            errno = written == 0 ? ENOSPC : errno;
            return false;
        }
        done += written;
    }
    return true;
}

bool Journal::cutAt(qint64 length) {
    if (m_calls->resize(m_file, length) != 0 || m_calls->rewind(m_file) != 0)
        return false;
    // Reading is the way to a place that the system offers here.
    std::vector<char> piece(size_t{1} << 16);
    for (qint64 done = 0; done < length;) {
        const qint64 count =
            m_calls->read(m_file, piece.data(), std::min(qint64(piece.size()), length - done));
        if (count <= 0)
            return false;
        done += count;
    }
    m_length = length;
    m_isTorn = false;
    return true;
}

Result<void> Journal::append(const StepRecord &step) {
    if (m_isTorn && !cutAt(m_length))
        return writeFailure(m_path);
    const QByteArray bytes = framed(stepToBytes(step));
    if (!write(bytes)) {
        const auto reason = writeFailure(m_path);
        m_isTorn = true;
        m_isTorn = !cutAt(m_length);
        return reason;
    }
    m_length += bytes.size();
    return {};
}

Result<void> Journal::flush() {
    const std::lock_guard lock(m_flushing);
    if (m_file == -1)
        return {}; // taken away meanwhile
    const bool isFlushed =
        m_calls->flush(m_file) == 0 &&
        (m_isFolderFlushed || m_calls->flushFolder(QFileInfo(m_path).absolutePath()) == 0);
    m_isFolderFlushed = m_isFolderFlushed || isFlushed;
    if (!isFlushed)
        return failure(JournalTr::tr("The journal %1 could not be written to the disk: %2")
                           .arg(m_path, reasonOfFailure()));
    return {};
}

Result<void> Journal::clear() {
    if (m_length == m_headLength && !m_isTorn)
        return {};
    m_isTorn = true;
    if (!cutAt(m_headLength))
        return writeFailure(m_path);
    return {};
}

bool Journal::keepAs(const QString &path) {
    close();
    return m_calls->replace(m_path, path) == 0;
}

void Journal::remove() {
    close();
    [[maybe_unused]] const int removed = m_calls->remove(m_path);
}

} // namespace morat
