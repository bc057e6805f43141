/* Counts the write-like system calls that a program makes under one folder, and at the Nth fails it or kills the program.
 *
 *   PODIUM_FAULT_ROOT     folder; calls elsewhere are let through uncounted
 *   PODIUM_FAULT_COUNTER  file of at least 8 bytes that holds the count; children count on in it
 *   PODIUM_FAULT_AT       number of the call, from 1; 0 only counts
 *   PODIUM_FAULT_ACTION   "kill", or the error: ENOSPC (this and all later calls that need space), EACCES (this and all later
 *                         ones), EIO (only this one)
 *   PODIUM_FAULT_LOG      file that gets one line per call, for finding out what a number is
 *
 * A write that is to be killed has half of its bytes written first. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define NEXT(name, type) \
    static __typeof__(type) next; \
    if (!next) \
        next = (__typeof__(next))dlsym(RTLD_NEXT, name)

static char root[PATH_MAX];
static size_t rootLength;
static _Atomic long* counter;
static long failAt;
static int action; /* errno to fail with; -1 kills */
static int logFile = -1;

__attribute__((constructor)) static void start(void)
{
    const char* folder = getenv("PODIUM_FAULT_ROOT");
    const char* file = getenv("PODIUM_FAULT_COUNTER");
    const char* what = getenv("PODIUM_FAULT_ACTION");
    const char* at = getenv("PODIUM_FAULT_AT");
    const char* log = getenv("PODIUM_FAULT_LOG");
    if (!folder || !file || strlen(folder) >= sizeof root)
        return;
    const int descriptor = (int)syscall(SYS_openat, AT_FDCWD, file, O_RDWR | O_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    void* page = mmap(NULL, sizeof *counter, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    syscall(SYS_close, descriptor);
    if (page == MAP_FAILED)
        return;
    failAt = at ? atol(at) : 0;
    action = !what || !strcmp(what, "kill") ? -1
             : !strcmp(what, "EIO")         ? EIO
             : !strcmp(what, "EACCES")      ? EACCES
                                            : ENOSPC;
    if (log)
        logFile = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    strcpy(root, folder);
    rootLength = strlen(root);
    counter = page;
}

static int isUnderRoot(const char* path)
{
    return strncmp(path, root, rootLength) == 0 && (path[rootLength] == '/' || path[rootLength] == '\0');
}

/* The path that a call names, made absolute; 0 where it is not ours. */
static int resolve(int folder, const char* path, char* out)
{
    if (!counter || !path)
        return 0;
    if (path[0] == '/') {
        snprintf(out, PATH_MAX, "%s", path);
    } else {
        char base[PATH_MAX];
        if (folder == AT_FDCWD) {
            if (syscall(SYS_getcwd, base, sizeof base) < 0)
                return 0;
        } else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            const ssize_t length = readlink(link, base, sizeof base - 1);
            if (length < 0)
                return 0;
            base[length] = '\0';
        }
        if (snprintf(out, PATH_MAX, "%s/%s", base, path) >= PATH_MAX)
            return 0;
    }
    return isUnderRoot(out);
}

static int resolveDescriptor(int descriptor, char* out)
{
    if (!counter)
        return 0;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, out, PATH_MAX - 1);
    if (length < 0)
        return 0;
    out[length] = '\0';
    return isUnderRoot(out);
}

/* Counts a call. True where it must fail (errno is set) or, with half_first, where the program must be killed by the caller. */
static int strikes(const char* call, const char* path, int needsSpace, int* killLater)
{
    const long number = atomic_fetch_add(counter, 1) + 1;
    if (logFile >= 0) {
        char line[PATH_MAX + 64];
        const int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path + rootLength);
        if (length > 0)
            syscall(SYS_write, logFile, line, (size_t)length);
    }
    if (failAt == 0 || number < failAt)
        return 0;
    if (action == -1) {
        if (killLater)
            *killLater = 1;
        else if (number == failAt)
            syscall(SYS_kill, getpid(), SIGKILL);
        return 0;
    }
    if (number > failAt && action == EIO)
        return 0;
    if (action == ENOSPC && !needsSpace)
        return 0;
    errno = action;
    return 1;
}

static int simple(const char* call, int ours, const char* path, int needsSpace)
{
    const int kept = errno;
    if (!ours)
        return 0;
    if (strikes(call, path, needsSpace, NULL))
        return 1;
    errno = kept;
    return 0;
}

/* Opening counts where it makes or empties a file. */
static int opens(int folder, const char* path, int flags)
{
    char full[PATH_MAX];
    if ((flags & (O_CREAT | O_TRUNC)) == 0)
        return 0;
    struct stat status;
    const int ours = resolve(folder, path, full);
    if (ours && (flags & O_TRUNC) == 0 && stat(full, &status) == 0)
        return 0;
    return simple("open", ours, full, 1);
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) { \
        va_list arguments; \
        va_start(arguments, flags); \
        mode = va_arg(arguments, mode_t); \
        va_end(arguments); \
    }

int open(const char* path, int flags, ...)
{
    MODE_OF(flags)
    NEXT("open", int (*)(const char*, int, ...));
    return opens(AT_FDCWD, path, flags) ? -1 : next(path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    MODE_OF(flags)
    NEXT("open64", int (*)(const char*, int, ...));
    return opens(AT_FDCWD, path, flags) ? -1 : next(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...)
{
    MODE_OF(flags)
    NEXT("openat", int (*)(int, const char*, int, ...));
    return opens(folder, path, flags) ? -1 : next(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...)
{
    MODE_OF(flags)
    NEXT("openat64", int (*)(int, const char*, int, ...));
    return opens(folder, path, flags) ? -1 : next(folder, path, flags, mode);
}

int creat(const char* path, mode_t mode)
{
    NEXT("creat", int (*)(const char*, mode_t));
    return opens(AT_FDCWD, path, O_CREAT | O_TRUNC) ? -1 : next(path, mode);
}

/* Half of the bytes, then the end. */
static void killHalfway(int descriptor, const void* bytes, size_t size, off_t offset, int positioned)
{
    if (size > 1 && positioned)
        syscall(SYS_pwrite64, descriptor, bytes, size / 2, offset);
    else if (size > 1)
        syscall(SYS_write, descriptor, bytes, size / 2);
    syscall(SYS_kill, getpid(), SIGKILL);
}

static int writes(const char* call, int descriptor, const void* bytes, size_t size, off_t offset, int positioned)
{
    char full[PATH_MAX];
    const int kept = errno;
    if (!resolveDescriptor(descriptor, full))
        return 0;
    int killNow = 0;
    if (strikes(call, full, 1, &killNow))
        return 1;
    if (killNow && bytes)
        killHalfway(descriptor, bytes, size, offset, positioned);
    else if (killNow)
        syscall(SYS_kill, getpid(), SIGKILL);
    errno = kept;
    return 0;
}

ssize_t write(int descriptor, const void* bytes, size_t size)
{
    NEXT("write", ssize_t (*)(int, const void*, size_t));
    return writes("write", descriptor, bytes, size, 0, 0) ? -1 : next(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset)
{
    NEXT("pwrite", ssize_t (*)(int, const void*, size_t, off_t));
    return writes("pwrite", descriptor, bytes, size, offset, 1) ? -1 : next(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset)
{
    NEXT("pwrite64", ssize_t (*)(int, const void*, size_t, off64_t));
    return writes("pwrite", descriptor, bytes, size, offset, 1) ? -1 : next(descriptor, bytes, size, offset);
}

ssize_t writev(int descriptor, const struct iovec* parts, int count)
{
    NEXT("writev", ssize_t (*)(int, const struct iovec*, int));
    return writes("writev", descriptor, NULL, 0, 0, 0) ? -1 : next(descriptor, parts, count);
}

ssize_t copy_file_range(int from, off64_t* fromOffset, int to, off64_t* toOffset, size_t size, unsigned flags)
{
    NEXT("copy_file_range", ssize_t (*)(int, off64_t*, int, off64_t*, size_t, unsigned));
    return writes("copy_file_range", to, NULL, 0, 0, 0) ? -1 : next(from, fromOffset, to, toOffset, size, flags);
}

#define DESCRIPTOR_CALL(name, needsSpace) \
    int name(int descriptor) \
    { \
        char full[PATH_MAX]; \
        NEXT(#name, int (*)(int)); \
        return simple(#name, resolveDescriptor(descriptor, full), full, needsSpace) ? -1 : next(descriptor); \
    }
DESCRIPTOR_CALL(fsync, 0)
DESCRIPTOR_CALL(fdatasync, 0)
DESCRIPTOR_CALL(syncfs, 0)

#define TRUNCATE_CALL(name, type) \
    int name(int descriptor, type size) \
    { \
        char full[PATH_MAX]; \
        NEXT(#name, int (*)(int, type)); \
        return simple(#name, resolveDescriptor(descriptor, full), full, 0) ? -1 : next(descriptor, size); \
    }
TRUNCATE_CALL(ftruncate, off_t)
TRUNCATE_CALL(ftruncate64, off64_t)

int rename(const char* from, const char* to)
{
    char full[PATH_MAX];
    NEXT("rename", int (*)(const char*, const char*));
    return simple("rename", resolve(AT_FDCWD, to, full), full, 0) ? -1 : next(from, to);
}

int renameat(int fromFolder, const char* from, int toFolder, const char* to)
{
    char full[PATH_MAX];
    NEXT("renameat", int (*)(int, const char*, int, const char*));
    return simple("rename", resolve(toFolder, to, full), full, 0) ? -1 : next(fromFolder, from, toFolder, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags)
{
    char full[PATH_MAX];
    NEXT("renameat2", int (*)(int, const char*, int, const char*, unsigned));
    return simple("rename", resolve(toFolder, to, full), full, 0) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int link(const char* from, const char* to)
{
    char full[PATH_MAX];
    NEXT("link", int (*)(const char*, const char*));
    return simple("link", resolve(AT_FDCWD, to, full), full, 1) ? -1 : next(from, to);
}

int symlink(const char* target, const char* path)
{
    char full[PATH_MAX];
    NEXT("symlink", int (*)(const char*, const char*));
    return simple("symlink", resolve(AT_FDCWD, path, full), full, 1) ? -1 : next(target, path);
}

int unlink(const char* path)
{
    char full[PATH_MAX];
    NEXT("unlink", int (*)(const char*));
    return simple("unlink", resolve(AT_FDCWD, path, full), full, 0) ? -1 : next(path);
}

int unlinkat(int folder, const char* path, int flags)
{
    char full[PATH_MAX];
    NEXT("unlinkat", int (*)(int, const char*, int));
    return simple("unlink", resolve(folder, path, full), full, 0) ? -1 : next(folder, path, flags);
}

int rmdir(const char* path)
{
    char full[PATH_MAX];
    NEXT("rmdir", int (*)(const char*));
    return simple("rmdir", resolve(AT_FDCWD, path, full), full, 0) ? -1 : next(path);
}

int mkdir(const char* path, mode_t mode)
{
    char full[PATH_MAX];
    struct stat status;
    NEXT("mkdir", int (*)(const char*, mode_t));
    const int ours = resolve(AT_FDCWD, path, full) && stat(full, &status) != 0;
    return simple("mkdir", ours, full, 1) ? -1 : next(path, mode);
}

int mkdirat(int folder, const char* path, mode_t mode)
{
    char full[PATH_MAX];
    NEXT("mkdirat", int (*)(int, const char*, mode_t));
    return simple("mkdir", resolve(folder, path, full), full, 1) ? -1 : next(folder, path, mode);
}
